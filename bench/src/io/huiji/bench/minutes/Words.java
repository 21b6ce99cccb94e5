package io.huiji.bench.minutes;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Sentences out of two hundred real words and 60,000 rare ones, by Zipf's law: hard to compress, as
/// the text was by which the goals were set. With {@code -Dbench.text=phrases} two clauses in five are
/// set phrases with names of units, matters and dates in them, and there are 2,500 rare words.
final class Words {

  private static final String REAL =
      """
      会议 工作 建设 实施 项目 单位 部门 管理 加强 推进 落实 责任 资金 方案 标准 保障 群众 安全 发展 改革
      服务 组织 监督 检查 完善 提高 开展 协调 配合 牵头 研究 决定 同意 原则 通过 要求 强调 指出 认为 听取
      汇报 关于 有关 情况 问题 措施 计划 目标 任务 时限 全区 城乡 农村 社区 街道 乡镇 企业 学校 医院 道路
      供水 供热 排水 污水 垃圾 绿化 改造 小区 住房 土地 规划 审批 许可 招标 采购 合同 协议 投资 预算 决算
      审计 财政 税收 统计 民政 教育 卫生 文化 旅游 体育 交通 水务 农业 林业 环保 应急 消防 公安 司法 信访
      按照 根据 进一步 切实 确保 抓好 及时 依法 依规 公开 公平 公正 分批 分期 年底前 上半年 下半年 本月底
      以及 并且 对于 通过 由 和 的 在 了 为 与 等 将 对 从 向 把 被 并 及 或 各 其 该 此 本 已 未 应 可
      """;

  private static final String[] PHRASES = {
    "会议听取了@关于#的汇报",
    "会议认为，#是当前一项重要工作",
    "会议议定，原则同意@提出的#",
    "由@牵头，@、@配合",
    "于2026年%月底前完成#",
    "所需资金%万元由@统筹解决",
    "@要会同@抓好#",
    "会议强调，各级各有关部门要提高认识，加强领导，落实责任",
    "根据会议意见修改完善后按程序报批",
    "重大事项及时向区政府报告"
  };

  private static final String[] UNITS = {
    "区民政局", "区财政局", "区审计局", "区发展和改革局", "区司法局", "区住房和城乡建设局", "区教育局", "区水务局",
    "区自然资源局", "区生态环境局", "区交通运输局", "区农业农村局", "区卫生健康局", "区应急管理局", "城北镇人民政府", "区政府办公室"
  };

  private static final boolean PHRASES_TOO =
      "phrases".equals(System.getProperty("bench.text", "words"));

  private static final int RARE = PHRASES_TOO ? 2500 : 60_000;
  private static final double[] CUMULATED;
  private static final List<String> ALL = new ArrayList<>();

  static {
    ALL.addAll(List.of(REAL.strip().split("\\s+")));
    var random = new Random(42);
    for (var count = 0; count < RARE; count++) {
      ALL.add(character(random) + character(random));
    }
    CUMULATED = new double[ALL.size()];
    var sum = 0.0;
    for (var rank = 0; rank < CUMULATED.length; rank++) {
      sum += 1 / (rank + 8.0);
      CUMULATED[rank] = sum;
    }
  }

  private final Random random;

  Words(long seed) {
    random = new Random(seed);
  }

  /// One of the 3,755 common characters, the first ones of GB 2312 more often.
  private static String character(Random random) {
    var index = (int) (3755 * random.nextDouble() * random.nextDouble());
    var bytes = new byte[] {(byte) (0xB0 + index / 94), (byte) (0xA1 + index % 94)};
    return new String(bytes, Charset.forName("GBK"));
  }

  private String word() {
    var wanted = random.nextDouble() * CUMULATED[CUMULATED.length - 1];
    var found = java.util.Arrays.binarySearch(CUMULATED, wanted);
    return ALL.get(Math.min(ALL.size() - 1, found < 0 ? -found - 1 : found));
  }

  /// About so many characters, with stops.
  String sentence(int length) {
    var text = new StringBuilder();
    while (text.length() < length - 6) {
      if (!text.isEmpty()) {
        text.append('，');
      }
      text.append(PHRASES_TOO && random.nextInt(5) < 2 ? phrase() : clause(8 + random.nextInt(8)));
    }
    return text.append('。').toString();
  }

  private String phrase() {
    var text = new StringBuilder();
    for (var unit : PHRASES[random.nextInt(PHRASES.length)].toCharArray()) {
      switch (unit) {
        case '@' -> text.append(UNITS[random.nextInt(UNITS.length)]);
        case '#' -> text.append(clause(6));
        case '%' -> text.append(random.nextInt(1, 12));
        default -> text.append(unit);
      }
    }
    return text.toString();
  }

  private String clause(int length) {
    var text = new StringBuilder();
    while (text.length() < length) {
      text.append(word());
    }
    return text.toString();
  }

  String title(int length) {
    var text = new StringBuilder("关于");
    while (text.length() < length) {
      text.append(word());
    }
    return text.append("的汇报").toString();
  }

  boolean oneIn(int count) {
    return random.nextInt(count) == 0;
  }
}
