package paso.report;

/// Every phrase on claims, in English and Spanish; `{0}`, `{1}`, … stand for values.
enum ClaimSay {
    TITLE("Claims checked against published counts", "Afirmaciones contrastadas con recuentos publicados"),
    INTRO(
            "What published counts say of public statements: on what was public on the day each was made, and on what was public by {0}. A verdict is on the statement, never on who made it.",
            "Lo que los recuentos publicados dicen de declaraciones públicas: con lo que era público el día en que se hizo cada una y con lo que era público hasta el {0}. El veredicto es sobre la declaración, nunca sobre quien la hizo."),
    CAPTION("Claims and verdicts", "Afirmaciones y veredictos"),
    CLAIM("Claim", "Afirmación"),
    WHO("Said by", "Quién"),
    SAID("Said on", "Fecha"),
    THEN("On what was public then", "Con lo público entonces"),
    NOW("On what was public by {0}", "Con lo público hasta el {0}"),
    WHY("Why", "Por qué"),
    QUOTE("“{0}”", "«{0}»"),
    HOLDS("holds", "se sostiene"),
    DOES_NOT_HOLD("does not hold", "no se sostiene"),
    HOLDS_OTHERWISE("holds under another definition", "se sostiene con otra definición"),
    CANNOT("cannot be determined from this data", "no se puede determinar con estos datos"),
    AS_STATED("As stated", "Tal como se dijo"),
    READ_AS("Read as: {0}", "Leída como: {0}"),
    BESIDE("For comparison, decides nothing: {0}", "Como comparación, no decide nada: {0}"),
    DEFINITION("Definition: {0}", "Definición: {0}"),
    NEEDS("What would settle it: {0}", "Qué lo resolvería: {0}"),
    SOURCES("Published in: {0}", "Publicada en: {0}"),
    SAME("same as then", "igual que entonces"),
    TOTAL("total", "total"),
    MEAN_PER_DAY("mean per day", "media por día"),
    MEAN_PER_WEEK("mean per week", "media por semana"),
    MEAN_PER_MONTH("mean per month", "media por mes"),
    HIGHEST_DAY("highest day", "día más alto"),
    LOWEST_DAY("lowest day", "día más bajo"),
    AT_END("at the end of the day", "al final del día"),
    NUMBER("{0}, {1}, {2}: {3}", "{0}, {1}, {2}: {3}"),
    PEOPLE_OF("as people, each counted once: {0}", "como personas, cada una una vez: {0}"),
    PERCENT_CHANGE("change from the base: {0}", "cambio respecto a la base: {0}"),
    DIFFERENCE("difference: {0}", "diferencia: {0}"),
    RATIO("ratio: {0}", "razón: {0}"),
    PERCENT_OF("share of the base: {0}", "proporción de la base: {0}"),
    UNKNOWN("no figure public", "sin cifra pública"),
    NOT_COMPUTED("cannot be computed from what is public", "no se puede calcular con lo público"),
    AT_LEAST_NUMBER("at least {0}", "al menos {0}"),
    AT_MOST_NUMBER("at most {0}", "como máximo {0}"),
    BETWEEN_NUMBERS("between {0} and {1}", "entre {0} y {1}"),
    CLAIMED("claimed: {0}", "se afirma: {0}"),
    MORE_THAN("more than {0}", "más de {0}"),
    AT_LEAST("at least {0}", "al menos {0}"),
    LESS_THAN("less than {0}", "menos de {0}"),
    AT_MOST("at most {0}", "como máximo {0}"),
    ABOUT("about {0}, taken as {1} to {2}", "cerca de {0}, tomado como {1} a {2}"),
    NEARLY("nearly {0}, taken as {1} to below {2}", "casi {0}, tomado como {1} hasta menos de {2}"),
    EXACTLY("{0}", "{0}"),
    BETWEEN("{0} to {1}", "de {0} a {1}"),
    TRUE("fits", "coincide"),
    FALSE("does not fit", "no coincide"),
    OPEN("not settled", "sin resolver"),
    FIGURE("{0}{1}: {2} ({3}, published {4})", "{0}{1}: {2} ({3}, publicado el {4})"),
    FIGURE_ABOUT("about {0}", "cerca de {0}"),
    FIGURE_AT_LEAST("at least {0}", "al menos {0}"),
    FIGURE_AT_MOST("at most {0}", "como máximo {0}"),
    FIGURES(
            "{0} figures of {1}, {2}, published {3} to {4} ({5})",
            "{0} cifras de {1}, {2}, publicadas del {3} al {4} ({5})"),
    LESS("less {0}", "menos {0}"),
    RECORD_HIGHEST(
            "the highest of all periods of the same length{0}",
            "el más alto de todos los periodos de igual duración{0}"),
    RECORD_LOWEST(
            "the lowest of all periods of the same length{0}",
            "el más bajo de todos los periodos de igual duración{0}"),
    SINCE(" since {0}", " desde el {0}"),
    EVER(", ever", " de la historia"),
    PAST(
            "of {0} earlier periods held, from {1}, the nearest is {2}: {3}",
            "de {0} periodos anteriores disponibles, desde {1}, el más cercano es {2}: {3}"),
    PAST_NONE("no earlier period is held", "no hay periodos anteriores disponibles"),
    EFFECT(
            "lever {0}: {1} in {2} paired runs, 90 % from {3} to {4}; given this model",
            "palanca {0}: {1} en {2} pares de ejecuciones, 90 % de {3} a {4}; según este modelo"),
    CAUSE_MORE("the lever brings more", "la palanca trae más"),
    CAUSE_FEWER("the lever brings fewer", "la palanca trae menos"),
    UNCOUNTABLE("Nothing here can be counted: {0}", "Nada aquí se puede contar: {0}"),
    PERIOD_NOT_OVER(
            "The period was not over when it was said: it ends on {0}.",
            "El periodo no había terminado al decirse: termina el {0}."),
    SOURCES_DIFFER(
            "Sources differ on one period; the result allows for all of them.",
            "Las fuentes difieren en un periodo; el resultado las admite todas."),
    SET_ASIDE(
            "Figures that contradict newer ones were set aside: {0}.",
            "Se apartaron cifras que contradicen otras más nuevas: {0}."),
    CAUSE_NOT_SETTLED(
            "It names a cause. Counts can show that numbers moved, not why; only a lever with paired runs and an evidence card answers that.",
            "Nombra una causa. Los recuentos muestran que los números cambiaron, no por qué; eso solo lo responde una palanca con pares de ejecuciones y ficha de evidencia."),
    PARTLY_PUBLIC(
            "Only part of the period was public: a lower bound follows, no more.",
            "Solo parte del periodo era pública: de ahí sale una cota inferior y nada más."),
    NOT_PUBLIC("No figure for the period was public.", "No había ninguna cifra pública del periodo."),
    OTHER_BASE(
            "The number would fit if the change were measured from the later figure; a change is measured from the earlier one.",
            "El número coincidiría si el cambio se midiera desde la cifra posterior; un cambio se mide desde la anterior."),
    UNEQUAL_PERIODS(
            "It sets totals of periods of different length beside each other, in days: {0}. A mean per day says how fast.",
            "Compara totales de periodos de distinta duración, en días: {0}. La media diaria dice a qué ritmo."),
    THOUSANDS(
            "The number would fit with a thousand times as much or as little: look at its unit.",
            "El número coincidiría con mil veces más o mil veces menos: conviene mirar su unidad."),
    SINGLE_DAYS(
            "The number is reached on single days; a daily number over a period is the mean over its days.",
            "El número se alcanza en días sueltos; un número diario de un periodo es la media de sus días."),
    NO_BASE(
            "The base is zero or may be: no change in percent follows.",
            "La base es cero o puede serlo: no hay cambio porcentual."),
    SPAN_HELD(
            "It is so for every period held; earlier periods are not held, so a record cannot be settled.",
            "Es así en todos los periodos disponibles; los anteriores no están, así que un récord no se puede resolver."),
    EVENTS_COUNTED(
            "The series counts events; one person may be counted more than once.",
            "La serie cuenta eventos; una persona puede contarse más de una vez."),
    NO_ESTIMATE(
            "The runs leave both signs open, or there is no usable estimate of this lever.",
            "Las ejecuciones dejan abiertos ambos signos, o no hay estimación utilizable de esta palanca."),
    NOT_RUN("No paired run of this lever was made.", "No se hizo ninguna ejecución pareada de esta palanca."),
    OWN_SOURCE(
            "Every figure comes from the source of the claim itself, so this checks its reading, not its count.",
            "Todas las cifras vienen de la propia fuente de la afirmación: esto comprueba la lectura, no el recuento."),
    LEFT_OUT(
            "{0} claims were made after {1} and are left out.",
            "{0} afirmaciones se hicieron después del {1} y se omiten."),
    RULE(
            "A number is known as bounds that follow from what was published, and nothing is assumed of days without a figure. A claim holds if every number within them fits, and does not hold if none does.",
            "Un número se conoce como cotas que se siguen de lo publicado, y no se supone nada de los días sin cifra. Una afirmación se sostiene si todos los números entre ellas coinciden, y no se sostiene si ninguno.");

    private final String english;
    private final String spanish;

    ClaimSay(String english, String spanish) {
        this.english = english;
        this.spanish = spanish;
    }

    String in(String language, Object... values) {
        String text = language.equals("es") ? spanish : english;
        for (int i = 0; i < values.length; i++) text = text.replace("{" + i + "}", String.valueOf(values[i]));
        return text;
    }
}
