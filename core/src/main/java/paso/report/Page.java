package paso.report;

/// HTML being written. Text goes in escaped; markup only through the names of the methods.
final class Page {

    private final StringBuilder html = new StringBuilder(1 << 18);

    /// Markup as it is: for literals of this package and for what [#escape] gave.
    Page raw(String markup) {
        html.append(markup);
        return this;
    }

    Page text(String text) {
        html.append(escape(text));
        return this;
    }

    /// `<name>text</name>`.
    Page element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name + ">");
    }

    /// `<p>text</p>` and a line end.
    Page paragraph(String text) {
        return element("p", text).raw("\n");
    }

    /// `<p class="kind">text</p>` and a line end.
    Page paragraph(String kind, String text) {
        return raw("<p class=\"" + kind + "\">").text(text).raw("</p>\n");
    }

    @Override
    public String toString() {
        return html.toString();
    }

    /// Text that no browser takes for markup, inside elements and inside quoted attributes. Control characters,
    /// which HTML does not allow, become a replacement character.
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n' -> out.append(c);
                default -> out.append(c < ' ' || (c >= 0x7f && c < 0xa0) ? '\ufffd' : c);
            }
        }
        return out.toString();
    }

    /// A coordinate with at most one decimal: `12`, `12.5`.
    static String at(double coordinate) {
        long tenths = Math.round(coordinate * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return size % 10 == 0 ? sign + size / 10 : sign + size / 10 + "." + size % 10;
    }
}
