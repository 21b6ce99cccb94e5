package io.huiji.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationFileTest {

  @Test
  void takesTheSampleOffice() {
    var file = OrganisationFile.parse(SampleOffice.yaml());

    assertThat(file.units()).hasSize(9);
    assertThat(file.users()).hasSize(18);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: 区民政局, vice|nmae: 区民政局, vice|没有“nmae”这一项",
        "name: 区民政局, vice|name: 区财政局, vice|单位名称“区财政局”：重复",
        "code: finance|code: 财政|只能用小写字母",
        "vice: vice.civil}|vice: nobody}|分管领导“nobody”不在用户中",
        ", vice: vice.civil}|}|缺少“vice”（分管领导）",
        "vice: vice.civil}|vice: clerk}|分管领导“clerk”不在用户中，或不是区长、副区长",
        "posts: 区长}|posts: 镇长}|没有“镇长”这一职务",
        "posts: 区长}|posts: 副区长}|没有人担任“区长”",
        "posts: 档案员}|posts: 区长}|任期重叠",
        "unit: finance}|unit: nowhere}|没有“nowhere”这个单位",
        "from: 2023-09-08|from: 昨天|“from”应写成 2023-09-08 的形式，现为“昨天”",
        "display: 甲区长|display: ''|缺少“display”",
        "from: 2023-09-08|until: 2023-09-08|缺少“from”",
      })
  void saysWhatIsWrong(String right, String wrong, String fault) {
    assertThat(SampleOffice.yaml()).contains(right);

    var faults =
        faults(SampleOffice.yaml().replaceFirst(java.util.regex.Pattern.quote(right), wrong));

    assertThat(faults).anySatisfy(text -> assertThat(text).contains(fault));
  }

  @Test
  void namesAllFaultsAtOnce() {
    var faults =
        faults(
            SampleOffice.yaml()
                .replace("posts: 区长}", "posts: 镇长}")
                .replace("unit: finance}", "unit: nowhere}")
                .replace("name: 区审计局", "name: ''"));

    assertThat(faults).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void saysWhenItIsNoYaml() {
    assertThat(faults("units: [")).singleElement().asString().contains("不是有效的 YAML");
  }

  @Test
  void saysWhenItIsEmpty() {
    assertThat(faults("")).isNotEmpty();
  }

  private static List<String> faults(String yaml) {
    return catchThrowableOfType(UnfitOrganisation.class, () -> OrganisationFile.parse(yaml))
        .faults();
  }
}
