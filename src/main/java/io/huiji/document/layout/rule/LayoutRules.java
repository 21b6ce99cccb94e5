package io.huiji.document.layout.rule;

import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.element.ElementKind;
import io.huiji.document.layout.model.Face;
import java.util.List;
import java.util.stream.Stream;

/// All requirements in force, in the order of the clauses.
public final class LayoutRules {

  private static final LayoutKind DOCUMENT = LayoutKind.DOCUMENT;
  private static final LayoutKind MINUTES = LayoutKind.MINUTES;
  private static final LayoutKind LETTER = LayoutKind.LETTER;

  private LayoutRules() {}

  public static List<LayoutRule> all() {
    return Stream.of(page(), head(), body(), colophon(), numbers(), letter(), minutes())
        .flatMap(List::stream)
        .toList();
  }

  private static List<LayoutRule> page() {
    return List.of(
        new PaperSize(),
        new DeclaredMargins(),
        new PrintedMargins(),
        new BodyType(),
        new LinesPerPage(),
        new CharactersPerLine(),
        new TextColour());
  }

  private static List<LayoutRule> head() {
    return List.of(
        new CopyNumberPresent(),
        new CopyNumberDigits(),
        new CopyNumberPlace(),
        new ElementFace("7.2.1", ElementKind.COPY_NUMBER, Face.FANGSONG, 16),
        new SecrecyForm(),
        new SecrecyTerm(),
        new TopLeftPlace(),
        new ElementFace("7.2.2", ElementKind.SECRECY, Face.HEI, 16),
        new UrgencyWord(),
        new ElementFace("7.2.3", ElementKind.URGENCY, Face.HEI, 16),
        new ElementPresent("7.2.4", ElementKind.MARK, DOCUMENT),
        new MarkCentred(),
        new MarkTop(),
        new MarkColour(),
        new ElementFace("7.2.4", ElementKind.MARK, Face.XIAOBIAOSONG, 0),
        new ElementPresent("7.2.5", ElementKind.NUMBER, DOCUMENT, LETTER),
        new NumberForm(),
        new NumberPlace(),
        new ElementFace("7.2.5", ElementKind.NUMBER, Face.FANGSONG, 16),
        new SignerForm(),
        new SignerPlace(),
        new RedRulePresent(),
        new RedRulePlace(),
        new RedRuleWidth(),
        new RedRuleColour());
  }

  private static List<LayoutRule> body() {
    return List.of(
        new ElementPresent("7.3.1", ElementKind.TITLE, DOCUMENT, LETTER),
        new TitlePlace(),
        new TitleShape(),
        new ElementFace("7.3.1", ElementKind.TITLE, Face.XIAOBIAOSONG, 22),
        new AddresseePlace(),
        new AddresseeColon(),
        new ElementFace("7.3.2", ElementKind.ADDRESSEE, Face.FANGSONG, 16),
        new BodyOnFirstPage(),
        new BodyIndent(),
        new HeadingForm(),
        new HeadingFace(),
        new HeadingStop(),
        new AttachmentNoteForm(),
        new AttachmentNotePlace(),
        new ElementFace("7.3.4", ElementKind.ATTACHMENT_NOTE, Face.FANGSONG, 16),
        new SignaturePlace(),
        new ElementFace("7.3.5", ElementKind.SIGNATURE, Face.FANGSONG, 16),
        new ElementPresent("7.3.5.4", ElementKind.DATE, DOCUMENT, LETTER),
        new DateForm(),
        new ElementFace("7.3.5.4", ElementKind.DATE, Face.FANGSONG, 16),
        new SignatureAlone(),
        new RemarkForm(),
        new ElementFace("7.3.6", ElementKind.REMARK, Face.FANGSONG, 16),
        new AttachmentPlace(),
        new AttachmentTitlePlace(),
        new AttachmentsMatch(),
        new ElementFace("7.3.7", ElementKind.ATTACHMENT_LABEL, Face.HEI, 16));
  }

  private static List<LayoutRule> colophon() {
    return List.of(
        new ColophonOnLastPage(),
        new ColophonAlone(),
        new ColophonRulesPresent(),
        new ColophonRuleWidth(),
        new ColophonRuleWeight(),
        new ColophonRuleThickness(),
        new ColophonLastRule(),
        new CopiesForm(),
        new CopiesPlace(),
        new ElementFace("7.4.2", ElementKind.COPIES, Face.FANGSONG, 14),
        new ElementPresent("7.4.3", ElementKind.PRINTED, DOCUMENT),
        new PrintedForm(),
        new PrintedPlace(),
        new ElementFace("7.4.3", ElementKind.PRINTED, Face.FANGSONG, 14));
  }

  private static List<LayoutRule> numbers() {
    return List.of(
        new PageNumberPresent(),
        new PageNumberForm(),
        new PageNumberFace(),
        new PageNumberHeight(),
        new PageNumberSide(),
        new PageNumberContinuity(),
        new BlankPageNumber());
  }

  private static List<LayoutRule> letter() {
    return List.of(
        new ElementPresent("10.1", ElementKind.MARK, LETTER),
        new LetterMarkTop(),
        new LetterRules(),
        new LetterNumberPlace(),
        new LetterFirstPage(),
        new LetterColophon());
  }

  private static List<LayoutRule> minutes() {
    return List.of(
        new ElementPresent("10.3", ElementKind.MARK, MINUTES),
        new ElementPresent("10.3", ElementKind.PRESENT, MINUTES),
        new PeopleOrder(),
        new PeopleColon(),
        new PeopleFace(),
        new PeoplePlace(),
        new PeopleAfterBody());
  }
}
