package paso.data.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paso.data.folder.Problem;

/// Records of a CSV file as RFC 4180 has it, read byte by byte: UTF-8 with or without a byte order
/// mark, lines ended by LF, CRLF or CR, cells in double quotes where they hold commas, quotes or line
/// ends. White space around a cell and empty lines are left out.
public final class CsvStream implements AutoCloseable {

    /// Longest record, in bytes.
    public static final int RECORD_BYTES = 1 << 16;

    /// Most cells of a record.
    public static final int CELLS = 500;

    private static final int END = -1;

    private final String file;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private final byte[] record = new byte[RECORD_BYTES];
    private int length;
    private int cells;
    private int[] ends = new int[32]; // [cell], index in record after the cell's last byte
    private int[] lines = new int[32]; // [cell], line on which it begins
    private int[] columns = new int[32]; // [cell], character at which it begins
    private int line = 1;
    private int column = 1; // of the next character
    private int startLine = 1;

    /// @param file name for messages
    /// @param in   closed by [#close]
    public CsvStream(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /// Goes to the next record that is not blank.
    ///
    /// @return false at the end of the file
    public boolean next() throws IOException, CsvFault {
        if (line == 1 && column == 1) skipMark();
        while (peek() != END) {
            readRecord();
            if (cells > 1 || !text(0).isEmpty()) return true;
        }
        return false;
    }

    /// Cells of the record.
    public int size() {
        return cells;
    }

    /// Line on which the record begins, from 1.
    public int line() {
        return startLine;
    }

    /// Line on which a cell begins, from 1.
    public int line(int cell) {
        return lines[cell];
    }

    /// Character of its line at which a cell begins, from 1.
    public int column(int cell) {
        return columns[cell];
    }

    /// The cell without white space around it.
    public String text(int cell) throws CsvFault {
        int from = cell == 0 ? 0 : ends[cell - 1];
        int to = ends[cell];
        boolean ascii = true;
        for (int i = from; i < to; i++) ascii &= record[i] >= 0;
        if (ascii) return new String(record, from, to - from, StandardCharsets.ISO_8859_1).strip();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(record, from, to - from))
                    .toString()
                    .replace('\u00a0', ' ')
                    .strip();
        } catch (CharacterCodingException e) {
            throw new CsvFault(new Problem(
                    file,
                    lines[cell],
                    columns[cell],
                    new String(record, from, to - from, StandardCharsets.ISO_8859_1),
                    "the cell is not UTF-8 text",
                    "text in UTF-8",
                    "Save the file again as 'CSV UTF-8'."));
        }
    }

    /// The cells of the record.
    public List<String> texts() throws CsvFault {
        List<String> texts = new ArrayList<>(cells);
        for (int i = 0; i < cells; i++) texts.add(text(i));
        return texts;
    }

    /// A problem with a cell; one that is missing stands where the record ends.
    public Problem problem(int cell, String what, String allowed, String wayOut) throws CsvFault {
        if (cell >= cells) return new Problem(file, startLine, 0, "", what, allowed, wayOut);
        return new Problem(file, lines[cell], columns[cell], text(cell), what, allowed, wayOut);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void readRecord() throws IOException, CsvFault {
        cells = 0;
        length = 0;
        startLine = line;
        while (true) {
            int ended = readCell();
            if (ended == ',') continue;
            if (ended == '\r' && peek() == '\n') take();
            if (ended != END) {
                line++;
                column = 1;
            }
            return;
        }
    }

    /// Reads to the end of a cell.
    ///
    /// @return what ended it: comma, line end or the end of the file
    private int readCell() throws IOException, CsvFault {
        int from = length;
        open();
        boolean quoted = false;
        while (true) {
            int c = take();
            if (c == ',' || c == '\n' || c == '\r' || c == END) {
                ends[cells++] = length;
                return c;
            }
            if (c == '"' && !quoted && blank(from)) {
                length = from;
                quote();
                quoted = true;
            } else if (quoted && c != ' ' && c != '\t') {
                throw fault("text follows a closing quotation mark", "a comma or the end of the line after it");
            } else if (!quoted) {
                keep(c);
            }
        }
    }

    /// Reads what stands between quotation marks; the first was taken.
    private void quote() throws IOException, CsvFault {
        while (true) {
            int c = take();
            if (c == END) {
                throw new CsvFault(new Problem(
                        file,
                        startLine,
                        columns[cells],
                        "",
                        "a quotation mark is not closed in the row that begins here",
                        "cells in double quotes, with a quote inside written twice",
                        "Close the quotation mark."));
            }
            if (c == '"') {
                if (peek() != '"') return;
                take();
            }
            if (c == '\n' || (c == '\r' && peek() != '\n')) {
                line++;
                column = 1;
            }
            keep(c);
        }
    }

    private void open() throws CsvFault {
        if (cells == CELLS) throw fault("the row has more than %d cells".formatted(CELLS), "up to %d".formatted(CELLS));
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, 2 * cells);
            lines = Arrays.copyOf(lines, 2 * cells);
            columns = Arrays.copyOf(columns, 2 * cells);
        }
        lines[cells] = line;
        columns[cells] = column;
    }

    private void keep(int c) throws CsvFault {
        if (length == RECORD_BYTES) {
            throw fault(
                    "the row is longer than %,d bytes".formatted(RECORD_BYTES), "up to %,d".formatted(RECORD_BYTES));
        }
        if (c == 0) throw fault("the row holds a zero byte", "text in UTF-8");
        record[length++] = (byte) c;
    }

    private boolean blank(int from) {
        for (int i = from; i < length; i++) if (record[i] != ' ' && record[i] != '\t') return false;
        return true;
    }

    private CsvFault fault(String what, String allowed) {
        return new CsvFault(new Problem(
                file, line, column, "", what, allowed, "Maybe the file is damaged, or a quotation mark is missing."));
    }

    private void skipMark() throws IOException, CsvFault {
        int first = peek();
        if (first == 0xFE || first == 0xFF) throw fault("the file is not UTF-8 text", "text in UTF-8");
        if (first != 0xEF) return;
        for (int mark : new int[] {0xEF, 0xBB, 0xBF}) {
            if (peek() != mark) throw fault("the file is not UTF-8 text", "text in UTF-8");
            at++;
        }
    }

    private int peek() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
            if (filled == 0) return END;
        }
        return buffer[at] & 0xFF;
    }

    private int take() throws IOException {
        int c = peek();
        if (c == END) return END;
        at++;
        if ((c & 0xC0) != 0x80) column++;
        return c;
    }
}
