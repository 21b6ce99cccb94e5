package io.huiji.audit;

import java.time.Instant;
import java.time.LocalDateTime;

/// An entry as it stands in the log.
///
/// @param number running number
/// @param officeTime local time of the authority, as set for that command
/// @param machineTime what the machine's clock said
/// @param hash of the chain up to and with this entry
public record Logged(
    long number, LocalDateTime officeTime, Instant machineTime, AuditEntry entry, String hash) {}
