package io.huiji.archive.packages.eep;

import io.huiji.archive.Sidecar;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;

/// Writes one record as a package after DA/T 48—2009. Where the standard leaves a form open, ours
/// stands in {@code archive-schema/v1/eep.xsd} with a note.
public final class EepWriter {

  static final String FORMAT = "本EEP根据中华人民共和国档案行业标准DA/T 48-2009《基于XML的电子文件封装规范》生成";
  static final String SIGNATURE_RULE =
      "SM2签名（GB/T 32918.2，SM3杂凑，签名者标识1234567812345678），对象为“被签名对象”元素自起始标签至结束标签的全部字节"
          + "（与其Canonical XML 1.0形式相同），结果为DER编码的Base64";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  private final EepRecord record;
  private final Function<Sidecar.File, Path> content;
  private final String unit;
  private final String created;

  /// @param content where the bytes of a file lie
  /// @param unit that makes the package (封装包创建单位)
  public EepWriter(
      Sidecar sidecar, Function<Sidecar.File, Path> content, String unit, LocalDateTime created) {
    this(sidecar, content, unit, TIME.format(created));
  }

  EepWriter(Sidecar sidecar, Function<Sidecar.File, Path> content, String unit, String created) {
    this.record = new EepRecord(sidecar);
    this.content = content;
    this.unit = unit;
    this.created = created;
  }

  /// The same record, files, time and key give the same bytes.
  public void write(OutputStream out, Optional<SealingKey> key) throws IOException {
    var xml = new EepXml(out);
    xml.declare();
    xml.open("电子文件封装包", "xmlns", EepXml.NAMESPACE);
    xml.text("封装包格式描述", FORMAT).text("版本", "2009");
    if (key.isPresent()) {
      var signing = new Sm2.Signing(key.get(), out);
      signed(xml, signing);
      xml.to(out);
      xml.line();
      signature(xml, key.get(), signing.sign());
    } else {
      signed(xml, out);
      xml.line();
    }
    xml.close();
  }

  /// The element that is signed, alone.
  void signed(EepXml xml, OutputStream out) throws IOException {
    xml.to(out);
    xml.open("被签名对象", "xmlns", EepXml.NAMESPACE, "eep版本", "2009");
    xml.text("封装包类型", "原始型").text("封装包类型描述", "本封装包包含电子文件数据及其元数据，原始封装，未经修改");
    xml.text("封装包创建时间", created).text("封装包创建单位", unit);
    xml.open("封装内容");
    file(xml);
    business(xml);
    agents(xml);
    relations(xml);
    xml.close();
    xml.end();
  }

  private void file(EepXml xml) throws IOException {
    var sidecar = record.sidecar();
    xml.open("文件实体块").open("文件实体").text("聚合层次", "文件");
    xml.open("来源")
        .text("全宗名称", sidecar.fonds().unit())
        .text("立档单位名称", sidecar.fonds().unit())
        .close();
    xml.text("电子文件号", sidecar.electronicNumber());
    code(xml);
    description(xml);
    xml.open("形式特征")
        .text("文件组合类型", "单件")
        .text("件数", Integer.toString(sidecar.files().size()))
        .text("语种", "汉语")
        .close();
    xml.open("存储位置").text("当前位置", "在线").close();
    xml.open("权限管理").text("授权行为", "浏览").text("控制标识", "控制").close();
    xml.text("信息系统描述", "Huiji 会纪");
    xml.optional("附注", sidecar.marking().custody());
    xml.open("文件数据");
    for (var each = 0; each < sidecar.files().size(); each++) {
      document(xml, sidecar.files().get(each), each + 1);
    }
    xml.close().close().close();
  }

  private void code(EepXml xml) throws IOException {
    xml.open("档号").text("完整档号", record.code().isEmpty() ? EepRecord.OPEN : record.code());
    xml.text("全宗号", record.sidecar().fonds().number()).optional("年度", record.part(3));
    xml.text("保管期限", record.retention()).optional("机构或问题", record.part(5));
    xml.optional("类别号", record.part(2)).optional("室编件号", record.part(6)).close();
  }

  private void description(EepXml xml) throws IOException {
    var sidecar = record.sidecar();
    xml.open("内容描述").text("题名", sidecar.title());
    for (var person : sidecar.persons()) {
      xml.text("人名", person);
    }
    xml.optional("文件编号", record.number()).text("责任者", sidecar.author());
    xml.text("日期", sidecar.documentDate()).text("文种", record.kind());
    for (var other : sidecar.units()) {
      xml.text("抄送", other);
    }
    xml.text("密级", record.secrecy()).optional("保密期限", sidecar.marking().term()).close();
  }

  private void document(EepXml xml, Sidecar.File file, int number) throws IOException {
    xml.open("文档")
        .text("文档标识符", "修改0-文档" + number)
        .text("文档序号", Integer.toString(number))
        .text("文档主从声明", number == 1 ? "主文档" : "从文档")
        .text("题名", file.name())
        .text("稿本", EepRecord.manuscript(file.role()));
    xml.open("文档数据", "文档数据ID", "修改0-文档" + number + "-文档数据1");
    xml.open("编码", "编码ID", "修改0-文档" + number + "-文档数据1-编码1");
    xml.open("电子属性")
        .text("格式信息", "MIME媒体类型：" + file.mediaType())
        .text("计算机文件名", file.name())
        .text("计算机文件大小", Long.toString(file.bytes()))
        .close();
    xml.text("编码描述", "本封装包中“编码数据”元素存储的是计算机文件二进制流的Base64编码");
    xml.text("反编码关键字", "base64");
    xml.base64("编码数据", content.apply(file));
    xml.close().close().close();
  }

  private void business(EepXml xml) throws IOException {
    xml.open("业务实体块");
    for (var each : record.sidecar().history()) {
      act(xml, EepRecord.business(each.what()), each.at(), "");
    }
    for (var each : record.sidecar().events()) {
      act(xml, each.kind(), each.at(), each.actor());
    }
    xml.close();
  }

  private static void act(EepXml xml, String what, String at, String by) throws IOException {
    xml.open("业务实体").text("业务状态", "历史行为").text("业务行为", what).text("行为时间", at);
    xml.optional("行为描述", by.isEmpty() ? "" : "经办：" + by).close();
  }

  private void agents(EepXml xml) throws IOException {
    xml.open("机构人员实体块");
    for (var keeper : record.sidecar().custodians()) {
      xml.open("机构人员实体").text("机构人员类型", "个人").text("机构人员名称", keeper.custodian());
      xml.text("个人职位", "专管人员").close();
    }
    xml.close();
  }

  private void relations(EepXml xml) throws IOException {
    xml.open("实体关系块");
    for (var each : record.sidecar().relations()) {
      xml.open("实体关系").text("实体标识符", record.sidecar().id());
      xml.text("关系类型", each.type()).text("关系", each.filingKey()).close();
    }
    xml.close();
  }

  private void signature(EepXml xml, SealingKey key, String result) throws IOException {
    xml.open("电子签名块").open("电子签名").text("签名标识符", "修改0-签名1");
    xml.text("签名规则", SIGNATURE_RULE).text("签名时间", created).text("签名人", key.signer());
    xml.text("签名结果", result);
    xml.open("证书块").open("证书").text("证书编码", key.encodedCertificate()).close().close();
    xml.text("签名算法标识", Sm2.ALGORITHM).close().close();
  }
}
