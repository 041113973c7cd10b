package paso.data.series;

import java.time.LocalDate;
import java.util.Optional;

/// One file that went into a store.
///
/// @param sha256    hash of its bytes
/// @param file      its name, without folders
/// @param importer  [Importer#name]
/// @param published as stated for the whole file; absent = each figure by its own word or lag
/// @param learned   day of import
/// @param rows      rows of the file
/// @param added     values of periods that the store did not have
/// @param revised   values that replaced another
/// @param unchanged values that were there already
public record Import(
        String sha256,
        String file,
        String importer,
        Optional<LocalDate> published,
        LocalDate learned,
        long rows,
        long added,
        long revised,
        long unchanged) {}
