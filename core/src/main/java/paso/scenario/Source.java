package paso.scenario;

import java.time.LocalDate;
import java.util.Optional;

/// Where a figure comes from.
///
/// @param key       short id that rows name
/// @param title     title of the document
/// @param publisher who published it, may be empty
/// @param date      day of publication where known
/// @param address   web address, may be empty
public record Source(String key, String title, String publisher, Optional<LocalDate> date, String address) {

    public Source {
        Ids.check("source", key);
    }
}
