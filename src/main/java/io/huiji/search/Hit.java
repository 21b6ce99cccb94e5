package io.huiji.search;

import io.huiji.kernel.RecordId;
import java.time.LocalDate;

/// A record that was found.
///
/// @param number 〔2026〕1号, or empty
/// @param date 成文日期
/// @param kind Chinese name of the record's kind
/// @param snippet the passage around the first match, at most 120 characters
public record Hit(
    RecordId record, String title, String number, LocalDate date, String kind, String snippet) {}
