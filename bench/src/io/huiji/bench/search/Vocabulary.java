package io.huiji.bench.search;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;

/// Words by rank: those of official papers first, then a long tail of pairs of the 3,755 common
/// characters of GB 2312. How often a word comes falls with its rank (Zipf).
final class Vocabulary {

  private static final int TAIL = 20_000;

  private static final String OFFICIAL =
      """
      工作 会议 项目 建设 管理 服务 安全 发展 资金 部门 单位 落实 推进 加强 责任 完善 组织 实施 保障 群众 改造 社区 街道 乡镇 企业 标准 规划 监督 检查 整治
      农村 居民 教育 医疗 养老 就业 环境 生态 治理 交通 道路 供水 排水 燃气 供热 绿化 公园 学校 医院 市场 商业 产业 园区 招商 投资 财政 预算 审计 税收 采购
      合同 招标 施工 验收 质量 进度 方案 意见 通知 报告 请示 批复 纪要 文件 材料 汇报 审议 原则 同意 通过 修改 补充 牵头 配合 督促 协调 统筹 研究 讨论 明确
      重点 任务 目标 措施 机制 制度 政策 法规 条例 办法 细则 指标 考核 评估 督查 问责 整改 隐患 排查 应急 预案 演练 消防 防汛 抗旱 地质 灾害 气象 水利 河道
      水库 灌溉 耕地 粮食 蔬菜 畜牧 林业 草原 湿地 土壤 污染 减排 节能 低碳 垃圾 分类 清运 污水 处理 管网 泵站 电力 通信 网络 数据 平台 系统 信息 数字 政务
      大厅 窗口 审批 许可 备案 登记 证照 流程 时限 投诉 举报 热线 信访 调解 仲裁 诉讼 普法 执法 司法 公安 户籍 人口 统计 普查 抽样 调查 分析 研判 风险 金融
      贷款 担保 融资 债务 国资 国企 改革 重组 破产 清算 土地 征收 补偿 安置 拆迁 住房 公寓 租赁 物业 维修 电梯 停车 地铁 公交 站点 桥梁 隧道 路灯 标识 城管
      广告 摊贩 夜市 菜场 超市 食品 药品 特种 设备 锅炉 计量 认证 商标 专利 科技 创新 人才 引进 培训 技能 竞赛 奖励 补贴 津贴 工资 社保 医保 低保 特困 救助
      残疾 儿童 妇女 青年 老年 退役 军人 优抚 慈善 捐赠 志愿 文化 体育 旅游 文物 保护 非遗 图书 档案 展览 演出 广播 电视 新闻 宣传 舆情 民族 宗教 侨务 外事
      """;

  private final List<String> words;
  private final double[] cumulated;

  Vocabulary() {
    var all = new LinkedHashSet<>(List.of(OFFICIAL.strip().split("\\s+")));
    var common = common();
    var random = new SplittableRandom(7);
    while (all.size() < TAIL) {
      all.add(common.get(skewed(random, common.size())) + common.get(skewed(random, common.size())));
    }
    words = List.copyOf(all);
    cumulated = new double[words.size()];
    var sum = 0.0;
    for (var rank = 0; rank < cumulated.length; rank++) {
      sum += 1 / Math.pow(rank + 3.0, 0.95);
      cumulated[rank] = sum;
    }
  }

  private static int skewed(SplittableRandom random, int size) {
    var share = random.nextDouble();
    return (int) (share * share * size);
  }

  private static List<String> common() {
    var characters = new ArrayList<String>();
    var charset = Charset.forName("GB2312");
    for (var high = 0xB0; high <= 0xD7; high++) {
      for (var low = 0xA1; low <= 0xFE && !(high == 0xD7 && low > 0xF9); low++) {
        var character = new String(new byte[] {(byte) high, (byte) low}, charset);
        if ("零一二三四五六七八九十百千万亿两年月日号第时分".indexOf(character) < 0) {
          characters.add(character);
        }
      }
    }
    java.util.Collections.shuffle(characters, new java.util.Random(11));
    return characters;
  }

  String word(SplittableRandom random) {
    var wanted = random.nextDouble() * cumulated[cumulated.length - 1];
    var found = java.util.Arrays.binarySearch(cumulated, wanted);
    return words.get(found < 0 ? -found - 1 : found);
  }

  /// The word of this rank, from 0.
  String ranked(int rank) {
    return words.get(rank);
  }
}
