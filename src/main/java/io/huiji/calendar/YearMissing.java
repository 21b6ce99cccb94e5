package io.huiji.calendar;

/// A count of working days reaches into a year whose holiday notice has not been imported. Never
/// answered by assuming Monday to Friday (R17.1).
public final class YearMissing extends RuntimeException {

  private final int year;

  public YearMissing(int year) {
    super("缺少" + year + "年的工作日历：请导入国务院办公厅当年的节假日安排后再计算期限");
    this.year = year;
  }

  public int year() {
    return year;
  }
}
