package io.huiji.minutes.desk;

import io.huiji.access.Post;
import io.huiji.act.ActDescription;
import io.huiji.act.ActSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The acts of minutes, as a table of contents.
@Configuration(proxyBeanMethods = false)
class MinutesActs {

  @Bean
  ActSet ofMinutes(
      ApproveMinutes approveMinutes,
      EditMinutes editMinutes,
      UploadMinutes uploadMinutes,
      SetDistribution setDistribution,
      PrintMinutes printMinutes,
      VoidNumber voidNumber) {
    return ActSet.of(
        ActDescription.named("approve-minutes", "meeting", "step", "verdict", "note", "reason")
            .by("step: director 区政府办公室主任；mayor 区长")
            .needs("纪要草稿已拟出；区长审定前主任已同意。区长同意即编号、印发、归档")
            .refusedFor("没有草稿、越级、重复、当日不任该职、已印发、草稿与现在的决定不符")
            .under("R17.2", "十七")
            .does(approveMinutes::approve),
        ActDescription.named("edit-minutes", "meeting", "file", "note")
            .by("区政府办公室经办", Post.CLERK)
            .needs("纪要草稿已拟出、尚未印发；file 是修改后的 docx")
            .refusedFor("没有草稿、已印发、文件不是可读的 docx、带有密级标志")
            .under("R17.2", "十七")
            .does(editMinutes::edit),
        ActDescription.named("upload-minutes", "meeting", "file", "note")
            .by("区政府办公室经办、主任", Post.CLERK, Post.DIRECTOR)
            .needs("纪要草稿已拟出、尚未印发；file 是修改后的 docx。上传后先与现行稿比对，采用之前现行稿不变")
            .refusedFor("没有草稿、已印发、文件不是可读的 docx、带有密级标志、与现行稿完全相同")
            .under("R17.2", "十七")
            .does(uploadMinutes::upload),
        ActDescription.named("adopt-minutes", "meeting", "upload", "checked")
            .by("区政府办公室经办、主任", Post.CLERK, Post.DIRECTOR)
            .needs("upload 写第几次上传稿；checked 列出已经核对的改动的序号。采用后即为现行稿，原有的同意失效")
            .refusedFor("涉及决定、时限、数字、单位的改动有一处没有核对；上传稿已采用或已有更新的；现行稿已变")
            .under("R17.2", "十七")
            .does(uploadMinutes::adopt),
        ActDescription.named("set-distribution", "meeting", "report-to", "copy-to", "reason")
            .by("区政府办公室、区长", Post.CLERK, Post.DIRECTOR, Post.MAYOR)
            .needs("会议已召开；不写的一栏不变。印发后增加的另行送达，原来的名单保留")
            .refusedFor("会后收回或者涉密的议题抄送新闻单位、名单为空")
            .under("R17.3", "十七")
            .does(setDistribution::set),
        ActDescription.named("print-minutes", "meeting", "purpose", "copies")
            .by("区政府办公室主任、区长", Post.DIRECTOR, Post.MAYOR)
            .needs("纪要稿已拟出、尚未印发；写明用途和份数，记入日志以后才能打印。印发以后的纪要应申请复制")
            .refusedFor("他人办理、没有草稿、已印发、没有用途")
            .under("R16.2", "十六")
            .does(printMinutes::print),
        ActDescription.named("void-number", "number", "reason")
            .by("区政府办公室主任、区长", Post.DIRECTOR, Post.MAYOR)
            .needs("已印发的纪要编号；写明理由。编号作废后保留，不再使用，重新报批后另编新号")
            .refusedFor("没有这个编号、已经作废、没有理由")
            .under("R17.2", "十七")
            .does(voidNumber::makeVoid));
  }
}
