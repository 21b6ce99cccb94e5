package io.huiji.administration;

import io.huiji.act.Act;
import io.huiji.act.ActDescription;
import io.huiji.act.ActResult.Done;
import io.huiji.act.ActSet;
import io.huiji.rules.RuleCatalogue;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The acts of administration, as a table of contents.
@Configuration(proxyBeanMethods = false)
class AdministrationActs {

  private static final String BY = "规则文件 administration.may 所列职务（默认：%s）";

  @Bean
  RuleCatalogue administrationCodes() {
    return RuleCatalogue.of("管理", AdministrationCode.values());
  }

  @Bean
  ActSet onRules(RuleVersions versions, CalendarYears years) {
    return ActSet.of(
        ActDescription.named("draft-profile", "file")
            .by(BY.formatted("区政府办公室主任、区政府办公室经办、系统管理员"))
            .needs("file 是完整的规则文件，id、version、in-force-from 写明；存为待定，可先看预览，不施行")
            .refusedFor("有错（一次列出全部）、施行日期不晚于今天、版本号已用过、与别的版本同日施行")
            .under("R1.1", "一")
            .does(versions::draft),
        ActDescription.named("install-profile", "file", "profile", "version", "basis")
            .by(BY.formatted("区长、区政府办公室主任"))
            .needs(
                "写 file，或者写已存为待定的 profile 和 version；basis 写依据（文件号）。自 in-force-from 起施行，以前的材料仍按当时的规则")
            .refusedFor("有错（一次列出全部）、施行日期不晚于今天、版本号已用过、某一天没有或有两份同时施行、没有依据")
            .under("R1.1", "一")
            .does(versions::install),
        ActDescription.named("withdraw-profile", "profile", "version", "reason")
            .by(BY.formatted("区长、区政府办公室主任"))
            .needs("待定的，或者装入而尚未施行的版本；写明理由")
            .refusedFor("没有这一版、已经施行、已经撤回、撤回后有一天没有规则施行")
            .under("R1.1", "一")
            .does(versions::withdraw),
        ActDescription.named("import-calendar", "file", "notice", "issued", "days-off", "reason")
            .by(BY.formatted("区政府办公室主任、区政府办公室经办、系统管理员"))
            .needs("file 是一整年的放假安排（date,type,name）；notice 写国务院办公厅通知的文号，issued 写通知日期，文件里已写明的可不写")
            .refusedFor("年份不完整、调休对不上、调休上班不在周末、没有文号和日期、与现在的一版完全相同")
            .under("R17.1", "十七")
            .does(years::importYear));
  }

  @Bean
  ActSet onOrganisation(OrganisationChanges changes) {
    return ActSet.of(
        change(
            "add-unit",
            changes::addUnit,
            "vice 写分管领导的用户名",
            "代码或名称重复、分管的不是区领导",
            "unit",
            "name",
            "vice",
            "from"),
        change(
            "close-unit",
            changes::closeUnit,
            "until 为最后一天；单位的人员和分管关系同时截止",
            "没有这个单位",
            "unit",
            "until"),
        change(
            "add-person",
            changes::addPerson,
            "who 为用户名，name 为称呼，unit 为所代表的单位（可不写）；首次密码另行办理",
            "用户名重复、没有这个单位",
            "who",
            "name",
            "unit",
            "from"),
        change(
            "change-mail",
            changes::changeMail,
            "mail 为邮箱，不写即没有邮箱；邮箱不记入日志",
            "没有这个人、不是邮箱",
            "who",
            "mail"),
        change(
            "appoint",
            changes::appoint,
            "post 写职务的名称；until 可不写",
            "没有这个人、这段时间里已任该职、与他人任期重叠",
            "who",
            "post",
            "from",
            "until"),
        change(
            "relieve",
            changes::relieve,
            "until 为任该职的最后一天；专管人员、档案员先移交档案",
            "并不任该职、名下还有档案、区长、主任或经办空缺",
            "who",
            "post",
            "until"),
        change(
            "put-in-charge",
            changes::putInCharge,
            "from 起由 who 分管 unit，原分管的前一天截止",
            "没有这个单位、分管的不是区领导",
            "unit",
            "who",
            "from"),
        change(
            "leave-office",
            changes::leave,
            "until 为在任的最后一天；全部职务和单位关系截止。先还清借阅、移交档案、交出分管",
            "有未还的借阅、未交回的复制件、未移交的档案、仍分管单位、关键职务空缺",
            "who",
            "until"));
  }

  private static io.huiji.act.ActHandler change(
      String name, Function<Act, Done> work, String needs, String refusals, String... fields) {
    var all = java.util.Arrays.copyOf(fields, fields.length + 1);
    all[fields.length] = "basis";
    return ActDescription.named(name, all)
        .by(BY.formatted("区长、区政府办公室主任"))
        .needs(needs + "；basis 写依据；只改今天和以后的日子")
        .refusedFor(refusals + "、日期已过去、没有依据")
        .under(
            name.equals("leave-office") ? "R17.4" : "R6.1",
            name.equals("leave-office") ? "十七" : "六")
        .does(work);
  }
}
