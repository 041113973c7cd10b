package paso.report;

/// The sections of the page, in reading order.
enum Part {
    CHANGES(Say.CHANGES, Say.CHANGES_BRIEF),
    ROOM(Say.ROOM, Say.ROOM_BRIEF),
    LEVERS(Say.LEVERS, Say.LEVERS_BRIEF),
    SENSITIVITY(Say.SENSITIVITY, Say.SENSITIVITY_BRIEF),
    MAP(Say.MAP, Say.MAP_BRIEF),
    CHARTS(Say.CHARTS, Say.CHARTS_BRIEF),
    PLACES(Say.PLACES, Say.PLACES_BRIEF),
    COSTS(Say.COSTS, Say.COSTS_BRIEF),
    ACCOUNT(Say.ACCOUNT, Say.ACCOUNT_BRIEF),
    CLAIMS(Say.CLAIMS, Say.CLAIMS_BRIEF),
    LOOK_BACK(Say.LOOK_BACK, Say.LOOK_BACK_BRIEF),
    SELF_TEST(Say.SELF_TEST, Say.SELF_TEST_BRIEF),
    NOTES(Say.NOTES, Say.NOTES_BRIEF),
    ASSUMPTIONS(Say.ASSUMPTIONS, Say.ASSUMPTIONS_BRIEF),
    SOURCES(Say.SOURCES, Say.SOURCES_BRIEF),
    RUN(Say.RUN, Say.RUN_BRIEF),
    READING(Say.READING, Say.READING_BRIEF);

    private final Say title;
    private final Say brief;

    Part(Say title, Say brief) {
        this.title = title;
        this.brief = brief;
    }

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    Say title() {
        return title;
    }

    /// As it stands in the list of contents.
    Say brief() {
        return brief;
    }
}
