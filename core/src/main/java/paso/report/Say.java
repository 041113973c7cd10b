package paso.report;

/// Every phrase of the page, in English and Spanish; `{0}`, `{1}`, … stand for values.
enum Say {
    BRIEFING("Briefing", "Informe"),
    SKIP("Skip to the content", "Ir al contenido"),
    BOX("{0} (scrolls)", "{0} (se desplaza)"),
    CONTENTS("Contents", "Contenido"),
    INTERNAL("Internal", "Interno"),
    INTERNAL_MEANS(
            "Not for passing on: it shows single sites by day.", "No difundir: muestra lugares concretos por día."),
    AS_OF("As of {0}", "Al {0}"),
    AS_OF_SHORT("as of {0}", "al {0}"),
    DAYS_TO("{0} days on, to {1}", "{0} días más, hasta el {1}"),
    REPLICATES("{0} replicates", "{0} réplicas"),
    WORKING("working", "provisional"),
    WORKING_MEANS(
            "A preview in expected mode: one path of means, without chance. It gives no interval and no probability. Do not plan on it.",
            "Vista previa en modo esperado: una sola trayectoria de medias, sin azar. No da intervalos ni probabilidades. No planificar con ella."),
    RUN_SHORT("Run {0}, seed {1}", "Ejecución {0}, semilla {1}"),
    COUNTS_ONLY(
            "Counts of people, never persons. Given this model.",
            "Recuentos de personas, nunca personas. Según este modelo."),
    FROM_RUN("From this run, given this model", "De esta ejecución, según este modelo"),
    PEOPLE("people", "personas"),
    PEOPLE_A_DAY("people a day", "personas al día"),
    HOUSEHOLDS("households", "hogares"),
    PERCENT("{0} %", "{0} %"),
    MILLION("M", "M"),
    BILLION("bn", "mM"),
    FROM_TO("{0} to {1}", "de {0} a {1}"),
    NONE("none", "ninguna"),
    ROOM("Where room runs out", "Dónde se agota el espacio"),
    ROOM_BRIEF("Out of room", "Sin espacio"),
    ROOM_LEGEND(
            "Soonest first. Under each day and number: from the 10 % to the 90 % day, the 90 % interval. The line is the time {0}: hatched from the 10 % to the 90 % day, a tick at the median, a diamond at the last day to decide.",
            "Primero lo más próximo. Bajo cada día y cada número: del día del 10 % al del 90 %, el intervalo del 90 %. La línea es el periodo {0}: rayado del día del 10 % al del 90 %, una raya en la mediana, un rombo en el último día para decidir."),
    LIKELY_OVER(
            "Out of room on some day in at least half of the replicates: {0} of the {1} places with a stated capacity.",
            "Sin espacio algún día en al menos la mitad de las réplicas: {0} de los {1} lugares con capacidad declarada."),
    NO_CHANCES(
            "A preview in expected mode gives no probability and no day. Run with replicates to see which places run out of room.",
            "Una vista previa en modo esperado no da probabilidad ni día. Ejecute con réplicas para ver qué lugares se quedan sin espacio."),
    NOBODY_OVER(
            "Given this model, no place with a stated capacity runs out of room in any replicate.",
            "Según este modelo, ningún lugar con capacidad declarada se queda sin espacio en ninguna réplica."),
    NEVER_OVER("In no replicate out of room: {0}.", "En ninguna réplica sin espacio: {0}."),
    NO_CAPACITY(
            "No capacity is stated for: {0}. Nothing is said about their room.",
            "No hay capacidad declarada para: {0}. No se dice nada sobre su espacio."),
    ANY_OVER(
            "chance, given this model, that at least one place is out of room on some day up to {0}.",
            "de probabilidad, según este modelo, de que al menos un lugar se quede sin espacio algún día hasta el {0}."),
    ANY_WHEN("First of them: {0}.", "El primero de ellos: {0}."),
    CHANCE("out of room on some day", "sin espacio algún día"),
    FIRST_DAY("First day over", "Primer día por encima"),
    WHEN("{0} (10–90 %: {1} to {2})", "{0} (10–90 %: del {1} al {2})"),
    WHEN_OPEN("{0} (10–90 %: {1} to after {2})", "{0} (10–90 %: del {1} a después del {2})"),
    WHEN_AT_ONCE(
            "at once: {0} in at least nine of ten replicates",
            "de inmediato: {0} en al menos nueve de cada diez réplicas"),
    WHEN_SELDOM(
            "median: not by {1}; in one of ten replicates by {0}",
            "mediana: no antes del {1}; en una de cada diez réplicas a más tardar el {0}"),
    WHEN_RARELY("in fewer than one of ten replicates by {0}", "en menos de una de cada diez réplicas hasta el {0}"),
    DECIDE_BY("Last day to decide", "Último día para decidir"),
    DECIDE_PAST("passed: {0}", "ya pasó: {0}"),
    LEAD("{0} days to open more room", "{0} días para abrir más espacio"),
    DAY_AT_ONCE("at once: {0}", "de inmediato: {0}"),
    DAY_AFTER("not by {0}", "ninguno hasta el {0}"),
    AROUND("{0} to {1}", "del {0} al {1}"),
    AROUND_OPEN("{0} to after {1}", "del {0} a después del {1}"),
    AROUND_AT_ONCE("in at least nine of ten replicates", "en al menos nueve de cada diez réplicas"),
    AROUND_RARELY("in fewer than one of ten replicates before", "antes, en menos de una de cada diez réplicas"),
    DECIDE_NONE("not within these days", "no dentro de estos días"),
    PEAK("Peak", "Máximo"),
    CAPACITY("Capacity", "Capacidad"),
    LEVERS("What would change it", "Qué lo cambiaría"),
    LEVERS_BRIEF("Levers", "Palancas"),
    NO_EFFECTS("No lever was tried in this run.", "No se probó ninguna palanca en esta ejecución."),
    MECHANICAL("Mechanical", "Mecánicas"),
    MECHANICAL_MEANS(
            "Beds, staff, seats, limits, transfers, money: what they do follows from the model.",
            "Camas, personal, plazas, límites, traslados, dinero: lo que hacen se sigue del modelo."),
    BEHAVIOURAL("Behavioural, with evidence", "De comportamiento, con evidencia"),
    BEHAVIOURAL_MEANS(
            "What people do in answer is a range from evidence; people displaced are somewhere else, not gone.",
            "La respuesta de las personas es un rango basado en evidencia; quienes se desplazan están en otro lugar, no desaparecen."),
    NO_ESTIMATE("No usable estimate at this horizon", "Sin estimación útil a este plazo"),
    NO_ESTIMATE_MEANS(
            "Only a low and a high end, no likely value, in the order of the scenario and not ranked.",
            "Solo un extremo bajo y uno alto, sin valor probable, en el orden del escenario y sin clasificar."),
    NOT_COUNTED("What is not counted", "Lo que no se cuenta"),
    NOT_COUNTED_MEANS(
            "Harm on the way, entries that nobody saw, trade, earnings and taxes are outside this model. Someone who is not at a place is somewhere else.",
            "El daño en el camino, las entradas que nadie vio, el comercio, los ingresos y los impuestos quedan fuera de este modelo. Quien no está en un lugar está en otro."),
    NO_EFFECTS_WORKING(
            "A preview in expected mode gives no effect, because an effect without its interval is not shown.",
            "Una vista previa en modo esperado no da efectos, porque un efecto sin su intervalo no se muestra."),
    EFFECTS_LEGEND(
            "Each lever against the base run on the same dice: mean, and under it the 90 % interval. Negative is fewer. The places with the largest differences are in sight, the others behind a line that opens; places that are not named do not change.",
            "Cada palanca frente a la ejecución base con los mismos dados: media y, debajo, el intervalo del 90 %. Negativo es menos. A la vista, los lugares con las mayores diferencias; los demás, tras una línea que se despliega; los que no se nombran no cambian."),
    EFFECT("Effect", "Efecto"),
    EFFECT_CAPTION(
            "Difference from the base run, {0} paired replicates",
            "Diferencia con la ejecución base, {0} réplicas pareadas"),
    EFFECT_ENDS(
            "Difference from the base run, low to high end, {0} paired replicates",
            "Diferencia con la ejecución base, del extremo bajo al alto, {0} réplicas pareadas"),
    NO_CHANGE(
            "No difference at any reported place in {0} paired replicates.",
            "Ninguna diferencia en los lugares informados en {0} réplicas pareadas."),
    SAME("same", "igual"),
    COLUMN_CHANCE("Chance out of room, % points", "Probabilidad sin espacio, puntos"),
    COLUMN_PEAK("Peak", "Máximo"),
    COLUMN_UNMET("Unmet person-nights", "Noches-persona sin cubrir"),
    MORE_PLACES("{0} more places, with smaller differences", "{0} lugares más, con diferencias menores"),
    MORE("{0} more", "{0} más"),
    MORE_TOGETHER("{0} more, together {1}", "{0} más, en conjunto {1}"),
    TRAVELLING("on the way between places", "en camino entre lugares"),
    NOT_ARRIVED("did not come from outside (negative: more came)", "no llegaron de fuera (negativo: llegaron más)"),
    OTHER_PLACES("other places: {0}", "otros lugares: {0}"),
    WHO("Who can do it: {0}", "Quién puede hacerlo: {0}"),
    INSTEAD("Where people are instead", "Dónde están las personas en su lugar"),
    INSTEAD_CAPTION(
            "People on {0}, against the base run; the means add up to zero.",
            "Personas el {0}, frente a la ejecución base; las medias suman cero."),
    MAP("The corridor", "El corredor"),
    MAP_BRIEF("Map", "Mapa"),
    MAP_EMPTY("No place of this scenario has a position.", "Ningún lugar de este escenario tiene posición."),
    MAP_NOWHERE("Without one position, and so not drawn: {0}.", "Sin una posición única y por eso sin dibujar: {0}."),
    MAP_MEANS(
            "Routes are drawn straight, all alike, whatever the number of people on them. Smuggling is never drawn. Coasts and borders are a few strokes between named points, for finding one's way.",
            "Las rutas se dibujan rectas y todas iguales, sea cual sea el número de personas. El tráfico de personas nunca se dibuja. Costas y fronteras son unos trazos entre puntos con nombre, para orientarse."),
    MAP_DESC(
            "{0} places of these kinds: {1}. The table of places holds the same places with their figures.",
            "{0} lugares de estos tipos: {1}. La tabla de lugares tiene los mismos lugares con sus cifras."),
    KEY_OVER(
            "hatched: out of room in at least half of the replicates",
            "rayado: sin espacio en al menos la mitad de las réplicas"),
    KIND_TRANSIT("on the way", "en tránsito"),
    KIND_SECTOR("sector", "sector"),
    KIND_PORT("port of entry", "puerto de entrada"),
    KIND_HOLDING("holding", "custodia breve"),
    KIND_RECEPTION("reception", "recepción"),
    KIND_CITY("city", "ciudad"),
    KIND_DETENTION("detention", "detención"),
    KIND_CHILDREN("federal care for children", "atención federal a menores"),
    KIND_COMMUNITY("community", "comunidad"),
    KIND_EXIT("left the corridor", "salida del corredor"),
    CHARTS("Places, day by day", "Los lugares, día a día"),
    CHARTS_BRIEF("Charts", "Gráficos"),
    CHART_LEGEND(
            "Line: median. Dark band: 50 %. Light band: 90 %. Dashed: capacity; hatched above it. Open circle: observed and public at the as-of date. Diamond: published later, for the look back only.",
            "Línea: mediana. Banda oscura: 50 %. Banda clara: 90 %. Discontinua: capacidad; rayado por encima. Círculo abierto: observado y público en la fecha de corte. Rombo: publicado después, solo para la mirada atrás."),
    CHART_LEGEND_WORKING(
            "Faint line: working, one path of means without an interval. Dashed: capacity. Open circle: observed and public at the as-of date.",
            "Línea tenue: provisional, una trayectoria de medias sin intervalo. Discontinua: capacidad. Círculo abierto: observado y público en la fecha de corte."),
    CAPTION_ROOM("present and waiting, {0}", "presentes y en espera, {0}"),
    CAPTION_CAPACITY("capacity {0}", "capacidad {0}"),
    CAPTION_PRESENT("present, people", "presentes, personas"),
    CAPTION_ARRIVALS("arrivals, people a day", "llegadas, personas al día"),
    DESC("Median {0} (90 %: {1}) on {2}.", "Mediana {0} (90 %: {1}) el {2}."),
    DESC_ROOM("Capacity {0}.", "Capacidad {0}."),
    DESC_WORKING("Working value {0} on {1}, without an interval.", "Valor provisional {0} el {1}, sin intervalo."),
    BEHIND("Figures behind the chart: {0}", "Cifras del gráfico: {0}"),
    BEHIND_SUMMARY("Figures", "Cifras"),
    DAY("Day", "Día"),
    MEDIAN("Median", "Mediana"),
    BAND_50("50 %", "50 %"),
    BAND_90("90 %", "90 %"),
    OBSERVED("Observed:", "Observado:"),
    OBSERVED_SHORT("Observed", "Observado"),
    PLACES("Table of places", "Tabla de lugares"),
    PLACES_BRIEF("Places", "Lugares"),
    PLACES_LEGEND(
            "Median, and under it the 90 % interval. Where a place has a capacity: people present and waiting, in its own unit.",
            "Mediana y, debajo, el intervalo del 90 %. Donde hay capacidad: presentes y en espera, en la unidad del lugar."),
    PLACES_LEGEND_WORKING("Working values without intervals.", "Valores provisionales sin intervalos."),
    PLACES_CAPTION("Reported places, now and ahead", "Lugares informados, ahora y más adelante"),
    PLACE("Place", "Lugar"),
    NOW("Now ({0})", "Ahora ({0})"),
    AHEAD("+{0} days ({1})", "+{0} días ({1})"),
    COSTS("What it costs, and who pays", "Cuánto cuesta y quién paga"),
    COSTS_BRIEF("Costs", "Costos"),
    COSTS_LEGEND(
            "Median, and under it the 90 % interval. M = million. A star: the run covers only a part of that month.",
            "Mediana y, debajo, el intervalo del 90 %. M = millones. Un asterisco: la ejecución cubre solo parte de ese mes."),
    COSTS_LEGEND_WORKING(
            "Working values without intervals. M = million. A star: the run covers only a part of that month.",
            "Valores provisionales sin intervalos. M = millones. Un asterisco: la ejecución cubre solo parte de ese mes."),
    COSTS_CAPTION("US dollars by payer and month", "Dólares de EE. UU. por pagador y mes"),
    NO_COSTS("The scenario states no costs.", "El escenario no declara costos."),
    PAYER("Payer", "Pagador"),
    TOTAL("All months", "Todos los meses"),
    LOOK_BACK("Looking back", "Mirada atrás"),
    LOOK_BACK_BRIEF("Look back", "Mirada atrás"),
    LOOK_BACK_MEANS(
            "What was published after the as-of date, beside what this run had said. It is used for nothing else on this page.",
            "Lo publicado después de la fecha de corte, junto a lo que esta ejecución había dicho. No se usa para nada más en esta página."),
    LOOK_BACK_EMPTY("Nothing published later is at hand.", "No se dispone de nada publicado después."),
    LOOK_BACK_CAPTION(
            "Published later, and what had been forecast", "Publicado después y lo que se había pronosticado"),
    MEASURE("Measure", "Medida"),
    WITHIN("Where it fell", "Dónde cayó"),
    WITHIN_50("inside 50 %", "dentro del 50 %"),
    WITHIN_90("inside 90 %", "dentro del 90 %"),
    BELOW("below 90 %", "por debajo del 90 %"),
    ABOVE("above 90 %", "por encima del 90 %"),
    ABOUT("about", "unos"),
    SELF_TEST("Self-test card", "Tarjeta de autocomprobación"),
    SELF_TEST_BRIEF("Self-test", "Autocomprobación"),
    SELF_TEST_MEANS(
            "This network with limits and levers off, set against closed theory.",
            "Esta red sin límites ni palancas, comparada con la teoría exacta."),
    SELF_TEST_EMPTY("The self-test was not run.", "No se ejecutó la autocomprobación."),
    SELF_TEST_SUM("{0} of {1} checks passed.", "{0} de {1} comprobaciones superadas."),
    CHECK("Check", "Comprobación"),
    EXPECTED("Expected", "Esperado"),
    FOUND("Found", "Hallado"),
    BOUND("Bound", "Cota"),
    RESULT("Result", "Resultado"),
    PASSED("passed", "superada"),
    NOT_PASSED("not passed", "no superada"),
    NOTES("Notes", "Notas"),
    NOTES_BRIEF("Notes", "Notas"),
    NOTES_EMPTY("Nothing to note.", "Nada que señalar."),
    NOTES_SUM("{0} notes", "{0} notas"),
    ASSUMPTIONS("Assumed and weakly known", "Supuesto y poco conocido"),
    ASSUMPTIONS_BRIEF("Assumptions", "Supuestos"),
    ASSUMPTIONS_MEANS(
            "Every number that is a judgement (assumed) or that published data leave wide (weak). What rests on them is no firmer than they are.",
            "Cada número que es un juicio (supuesto) o que los datos publicados dejan amplio (débil). Lo que se apoya en ellos no es más firme."),
    ASSUMPTIONS_EMPTY("None: every number has a source.", "Ninguno: cada número tiene una fuente."),
    ASSUMPTIONS_SUM("{0} numbers", "{0} números"),
    WHAT("What", "Qué"),
    VALUE("Value", "Valor"),
    KNOWN("Known", "Conocido"),
    ASSUMED("assumed", "supuesto"),
    WEAK("weak", "débil"),
    LIKELY("{0}, likely {1}", "{0}, probable {1}"),
    TABLE_PLACES("Place", "Lugar"),
    TABLE_ROUTES("Route", "Ruta"),
    TABLE_PATHS("Exit path", "Vía de salida"),
    TABLE_SHARES("Share", "Proporción"),
    TABLE_STAYS("Stay", "Estancia"),
    TABLE_LIMITS("Stay limit", "Límite de estancia"),
    TABLE_PRESENT("Present at start", "Presentes al inicio"),
    TABLE_ARRIVALS("Arrivals", "Llegadas"),
    TABLE_COSTS("Cost", "Costo"),
    TABLE_BUDGETS("Budget", "Presupuesto"),
    TABLE_LEVERS("Lever", "Palanca"),
    SOURCES("Sources", "Fuentes"),
    SOURCES_BRIEF("Sources", "Fuentes"),
    SOURCES_EMPTY("The scenario names no source.", "El escenario no cita ninguna fuente."),
    RUN("This run", "Esta ejecución"),
    RUN_BRIEF("Run", "Ejecución"),
    RUN_MEANS(
            "The same scenario, seed, settings and version give this page again, byte for byte.",
            "El mismo escenario, semilla, ajustes y versión dan otra vez esta página, byte a byte."),
    SCENARIO("Scenario", "Escenario"),
    HASH("SHA-256 of what was read", "SHA-256 de lo leído"),
    VERSION("Version of Paso", "Versión de Paso"),
    SEED("Seed", "Semilla"),
    REPLICATES_NAME("Replicates", "Réplicas"),
    MODE("Mode", "Modo"),
    RANDOM("random draws", "sorteos al azar"),
    EXPECTED_MODE("expected (working)", "esperado (provisional)"),
    START("First simulated day", "Primer día simulado"),
    AS_OF_NAME("As-of date", "Fecha de corte"),
    LAST_DAY("Last simulated day", "Último día simulado"),
    LEVERS_ON("Levers on", "Palancas activas"),
    READING("How to read this", "Cómo leer esto"),
    READING_BRIEF("How to read", "Cómo leer"),
    GIVEN("Given this model", "Según este modelo"),
    GIVEN_MEANS(
            "Every number ahead holds if the model and its inputs do. What the model leaves out is in none of the bands.",
            "Cada número futuro vale si valen el modelo y sus datos. Lo que el modelo omite no está en ninguna banda."),
    BANDS("Median, 50 % and 90 %", "Mediana, 50 % y 90 %"),
    BANDS_MEANS(
            "Half of the replicates are below the median; 50 of 100 are in the dark band and 90 of 100 in the light one. A day outside the light band is to be expected now and then: about one in ten.",
            "La mitad de las réplicas queda bajo la mediana; 50 de cada 100 en la banda oscura y 90 de cada 100 en la clara. Un día fuera de la banda clara es de esperar de vez en cuando: cerca de uno de cada diez."),
    OUT_OF_ROOM("Out of room", "Sin espacio"),
    OUT_OF_ROOM_MEANS(
            "On that day the people present and those waiting for the place together exceed its capacity, in its own unit. Capacity is planned room, not a wall.",
            "Ese día, las personas presentes y las que esperan por el lugar superan juntas su capacidad, en su unidad. La capacidad es espacio previsto, no un muro."),
    DECIDE_MEANS(
            "The 10 % day minus the days it takes to open more room there.",
            "El día del 10 % menos los días que lleva abrir más espacio allí."),
    KINDS("Kinds of lever", "Tipos de palanca"),
    KINDS_MEANS(
            "Mechanical levers may be compared with each other. Behavioural ones rest on evidence with a range. Where there is no usable estimate, only two ends are given.",
            "Las palancas mecánicas pueden compararse entre sí. Las de comportamiento se apoyan en evidencia con un rango. Donde no hay estimación útil, solo se dan dos extremos."),
    ENCOUNTER("Encounter", "Encuentro"),
    ENCOUNTER_MEANS(
            "An event, not a person: one person may be encountered more than once.",
            "Un hecho, no una persona: una persona puede ser encontrada más de una vez.");

    private final String english;
    private final String spanish;

    Say(String english, String spanish) {
        this.english = english;
        this.spanish = spanish;
    }

    String english() {
        return english;
    }

    String spanish() {
        return spanish;
    }
}
