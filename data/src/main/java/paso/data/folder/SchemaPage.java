package paso.data.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The keys of a YAML file as a table, from its JSON Schema.
///
/// Reads what the schemas of this project use: properties, items, alternatives, words and bounds.
final class SchemaPage {

    private final StringBuilder page;
    private final JsonNode definitions;

    private SchemaPage(StringBuilder page, JsonNode definitions) {
        this.page = page;
        this.definitions = definitions;
    }

    /// Appends the section of `file`.
    static void append(StringBuilder page, String file) {
        JsonNode schema = schema(file);
        page.append("\n## ").append(file).append('\n');
        page.append(schema.path("description").asString()).append("\n\n");
        page.append("| key | what may stand in it |\n| --- | --- |\n");
        new SchemaPage(page, schema.path("$defs")).keys("", schema);
    }

    private static JsonNode schema(String file) {
        String name = "/paso/data/schema/" + file.replace(".yaml", ".schema.json");
        try (InputStream in = SchemaPage.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("the build lacks " + name);
            return JsonMapper.shared().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keys(String before, JsonNode object) {
        List<String> needed = new ArrayList<>();
        object.path("required").forEach(key -> needed.add(key.asString()));
        for (var property : object.path("properties").properties())
            key(before + property.getKey(), needed.contains(property.getKey()), property.getValue());
        JsonNode any = object.path("additionalProperties");
        if (any.isObject()) key(before + "…", false, any);
    }

    private void key(String name, boolean needed, JsonNode value) {
        JsonNode described = value.has("description") ? value : target(value);
        page.append("| `").append(name).append('`').append(needed ? "\\*" : "").append(" | ");
        page.append((described.path("description").asString("") + bounds(value))
                .strip()
                .replace("|", "\\|"));
        page.append(" |\n");
        if (value.has("properties") || value.path("additionalProperties").isObject()) keys(name + ".", value);
        JsonNode items = value.path("items");
        if (items.has("properties")) keys(name + "[].", items);
        for (JsonNode one : items.path("oneOf")) if (one.has("properties")) keys(name + "[].", one);
    }

    private JsonNode target(JsonNode value) {
        String[] path = value.path("$ref").asString("").split("/", -1);
        return definitions.path(path[path.length - 1]);
    }

    private static String bounds(JsonNode value) {
        StringBuilder words = new StringBuilder();
        if (value.has("enum")) {
            List<String> among = new ArrayList<>();
            value.path("enum").forEach(one -> {
                if (!among.contains(one.asString())) among.add(one.asString());
            });
            words.append(" One of: ").append(String.join(", ", among)).append('.');
        }
        boolean open = value.has("exclusiveMinimum");
        if (value.has("maximum") && (open || value.has("minimum"))) {
            JsonNode low = value.path(open ? "exclusiveMinimum" : "minimum");
            words.append(open ? " More than " : " ").append(low.asString());
            words.append(open ? ", to " : " to ")
                    .append(value.path("maximum").asString())
                    .append('.');
        }
        if (value.has("default"))
            words.append(" Default: ").append(value.path("default").asString()).append('.');
        return words.toString();
    }
}
