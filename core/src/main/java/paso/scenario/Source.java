package paso.scenario;

import java.time.LocalDate;
import java.util.Optional;

/// Where a figure comes from.
///
/// @param key       short id that rows name
/// @param title     title of the document, in its own language
/// @param publisher who published it, may be empty
/// @param date      day of publication where known
/// @param address   web address, may be empty
/// @param language  code of the title's language
public record Source(
        String key, String title, String publisher, Optional<LocalDate> date, String address, String language) {

    public Source {
        Ids.check("source", key);
    }

    /// With a title in English.
    public Source(String key, String title, String publisher, Optional<LocalDate> date, String address) {
        this(key, title, publisher, date, address, "en");
    }
}
