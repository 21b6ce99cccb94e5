package io.huiji.document.layout.element;

import java.util.regex.Pattern;

/// How elements begin or look, right forms and the usual wrong ones alike; on text without blanks.
public final class Patterns {

  public static final String LEVEL_NUMBER = "[一二三四五六七八九十]{1,3}";

  static final Pattern COPY_NUMBER = Pattern.compile("(№|No\\.?|份号[:：]?)?\\d{1,10}");
  static final Pattern SECRECY = Pattern.compile("(绝密|机密|秘密).{0,16}");
  static final Pattern URGENCY = Pattern.compile("特急|加急|特提|平急|急件|紧急|火急|万急|急|特级|十万火急|加快");

  /// With brackets of any kind, with 第 and with padding.
  public static final Pattern NUMBER =
      Pattern.compile(
          "(?<organ>[\\p{IsHan}A-Za-z]{0,14}?)第?(?<open>[〔\\[［【（(〈<])(?<year>\\d{2,4}|[〇○零一二三四五六七八九]{2,4})年?(?<close>[〕\\]］】）)〉>])(?<ordinal>第?)(?<serial>\\d{1,5}|[一二三四五六七八九十百]{1,5})(?<end>号?)");

  static final Pattern MINUTES_NUMBER = Pattern.compile("[（(]?(总?第\\d{1,5}[号期次])[）)]?");
  static final Pattern SIGNER = Pattern.compile("签发人[:：]?(?<names>.+)");

  public static final Pattern DATE =
      Pattern.compile(
          "(?<year>\\d{2,4}|[二〇○零Ｏ一三四五六七八九]{2,4})年(?<month>\\d{1,2}|[一二三四五六七八九十]{1,3})月(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})日");

  static final Pattern NOTE = Pattern.compile("附件[一二三四五六七八九十\\d]?[:：].*");
  static final Pattern NOTE_ITEM = Pattern.compile("\\d{1,2}[.．、].+");
  static final Pattern LABEL = Pattern.compile("附件[一二三四五六七八九十\\d]{0,3}[:：]?");
  static final Pattern COPIES = Pattern.compile("(抄送|报送|分送|主送|抄报|发送)[:：;；].*");
  static final Pattern REMARK = Pattern.compile("[（(].{2,60}[）)]");
  static final Pattern PEOPLE = Pattern.compile("(出席|请假|列席)(人员|单位)?([:：;；].*)");

  static final Pattern PAGE_NUMBER =
      Pattern.compile("[-—–―－─·.~～]*(第)?(?<number>\\d{1,4})(页)?([,，/]?共?\\d*页?)[-—–―－─·.~～]*");

  static final Pattern LEVEL_1 = Pattern.compile(LEVEL_NUMBER + "[、.．,，](?!\\d).*");
  static final Pattern LEVEL_2 =
      Pattern.compile("[（(]" + LEVEL_NUMBER + "[）)].*|" + LEVEL_NUMBER + "[）)].*");
  static final Pattern LEVEL_3 = Pattern.compile("\\d{1,2}([、](?!\\d).*|[.．](?!\\d).+)");
  static final Pattern LEVEL_4 = Pattern.compile("[（(]\\d{1,2}[）)].+");

  private Patterns() {}
}
