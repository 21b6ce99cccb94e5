package io.huiji.calendar;

/// A count of working days reaches into a year whose holiday notice has not been imported. Never
/// answered by assuming Monday to Friday (R17.1).
public final class YearMissing extends RuntimeException {

  private final int year;

  public YearMissing(int year) {
    super(year + "年的放假安排还没有导入，无法计算办理时限。请管理员导入国务院办公厅通知（import-calendar）后再办。");
    this.year = year;
  }

  public int year() {
    return year;
  }
}
