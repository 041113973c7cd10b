package paso.report;

/// Words of the field on the page: measures, kinds of place, exit paths, tables and the numbers in them.
enum Term implements Phrase {
    GROUP_CITIES("cities", "ciudades"),
    GROUP_RECEPTION("reception and state buses", "recepción y autobuses del estado"),
    GROUP_CUSTODY("custody", "custodia"),
    GROUP_BORDER("border", "frontera"),
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
    MEASURE_CENSUS("census", "presentes"),
    MEASURE_WAITING("waiting", "en espera"),
    MEASURE_ARRIVALS("arrivals", "llegadas"),
    MEASURE_DEPARTURES("departures", "salidas"),
    MEASURE_TURNED_AWAY("turned away", "enviadas a otro lugar"),
    MEASURE_OCCUPANCY("occupancy", "ocupación"),
    MEASURE_OVER_TIME_LIMIT("over the time limit", "sobre el plazo máximo"),
    MEASURE_RELEASED_WITHOUT_RECEPTION("released without reception", "liberadas sin recepción"),
    MEASURE_RELEASED("released from custody", "liberadas de custodia"),
    LINE_AT_START("in custody at the start", "en custodia al comienzo"),
    LINE_ENCOUNTERS("encounters", "encuentros"),
    LINE_MOVED_IN("moved in from other custody", "trasladadas desde otra custodia"),
    LINE_DETAINED("to detention", "a detención"),
    LINE_REMOVED("removed or returned", "expulsadas o retornadas"),
    LINE_FEDERAL_CARE("children to federal care", "menores a atención federal"),
    LINE_MOVED_OUT("moved to other custody", "trasladadas a otra custodia"),
    LINE_AT_END("in custody at the end", "en custodia al final"),
    CARD_WHAT_CHANGES("What changes", "Qué cambia"),
    CARD_EFFECT("Effect and range", "Efecto y rango"),
    CARD_DISPLACED("Where displaced people go", "Adónde van las personas desplazadas"),
    CARD_HOW_SOON("How soon", "En cuánto tiempo"),
    CARD_FOUND_BY("Found by", "Hallado por"),
    CARD_DISPUTED_BY("Disputed by", "Discutido por"),
    CARD_SEARCHED("What was searched", "Qué se buscó"),
    CARD_NOT_COUNTED("Not counted", "No se cuenta"),
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
    IDENTIFIED("identified", "identificado"),
    ASSUMED("assumed", "supuesto"),
    WEAK("weak", "débil"),
    MEASURE_HOUSEHOLDS("{0} (households)", "{0} (hogares)"),
    NUMBER_CAPACITY("capacity", "capacidad"),
    NUMBER_LIMIT("limit", "límite"),
    NUMBER_THROUGHPUT("people processed a day", "personas procesadas al día"),
    NUMBER_DAYS("days", "días"),
    NUMBER_SEATS("seats a day", "plazas al día"),
    NUMBER_DAILY_CHANCE("chance of leaving each day", "probabilidad de salir cada día"),
    NUMBER_MEAN("mean nights", "media de noches"),
    NUMBER_DEVIATION("standard deviation", "desviación típica"),
    NUMBER_SHAPE("shape", "forma"),
    NUMBER_STEP("width of a step", "ancho de un paso"),
    CHANGE_SET("set to", "fijado en"),
    CHANGE_SCALE("multiplied by", "multiplicado por"),
    CHANGE_ADD("added", "añadido"),
    CHANGE_DIVERT("diverted", "desviado"),
    PER_PERSON_NIGHT("a person and night", "por persona y noche"),
    PER_HOUSEHOLD_NIGHT("a household and night", "por hogar y noche"),
    PER_ARRIVAL("an arrival", "por llegada"),
    PER_TRIP("a seat", "por plaza"),
    PER_DAY("a day", "por día");

    private final String english;
    private final String spanish;

    Term(String english, String spanish) {
        this.english = english;
        this.spanish = spanish;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String spanish() {
        return spanish;
    }
}
