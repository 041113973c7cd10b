package paso.data.folder;

import java.util.List;

/// The reference page of the tables, from the list that the reader itself uses.
public final class Reference {

    private Reference() {}

    /// `docs/scenario-reference.md` as Markdown.
    public static String markdown() {
        StringBuilder page = new StringBuilder("""
                # Scenario reference

                The columns of every table, from the list that the reader itself uses, and the keys of every YAML file, from the schemas
                that editors use (`data/src/main/resources/paso/data/schema`). How they fit together: `scenario-format.md`. Columns and keys
                may come in any order; bold columns are the key of a row; what is marked * must be there. A *number* may be a range such as
                `low|likely|high`.
                """);
        for (String file : FolderFiles.YAML) SchemaPage.append(page, file);
        for (String file : List.of(ClaimsFolder.CLAIMS, ScoringFolder.SERIES)) SchemaPage.append(page, file);
        for (Columns table : Columns.values()) {
            page.append("\n## ").append(table.file()).append('\n');
            page.append(table.words()).append(table.needed() ? " Needed.\n\n" : " May be left out.\n\n");
            page.append("| column | what may stand in it |\n| --- | --- |\n");
            for (Columns.Column column : table.all()) {
                String name = column.key() ? "**" + column.name() + "**" : column.name();
                page.append("| ")
                        .append(name)
                        .append(column.needed() ? "\\*" : "")
                        .append(" | ");
                page.append(column.words().replace("|", "\\|")).append(" |\n");
            }
            if (table.takesAttributes()) {
                page.append("| **an attribute of scenario.yaml** | one of its values; empty = everybody |\n");
            }
        }
        return page.toString();
    }
}
