package io.huiji.archive;

import java.time.LocalDate;
import java.util.List;

/// How the archive has grown. Figures alone, of all records: for those who answer for the house.
public interface Growth {

  /// By month of filing, the oldest first; months without any are left out.
  List<Month> months();

  /// @param month first day of it
  record Month(LocalDate month, int records) {}
}
