package paso.data.series;

final class PlainFormatTest extends ImporterContract {

    @Override
    protected Importer importer() {
        return new PlainFormat();
    }

    @Override
    protected String good() {
        return """
                date,place,measure,value
                2023-12-28,shelter,present,120
                2023-12-29,shelter,present,131
                2023-12-31,shelter,present,128
                """;
    }

    @Override
    protected String count() {
        return "value";
    }
}
