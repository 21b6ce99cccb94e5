package io.huiji.minutes;

import io.huiji.kernel.DocumentNumber;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// A number of minutes was made void. Published in the transaction of the act.
public record MinutesVoided(LocalDate meeting, DocumentNumber number, LocalDateTime at) {}
