package io.huiji.document.office;

import com.sun.star.beans.XPropertySet;
import com.sun.star.container.XNameAccess;
import com.sun.star.lang.XComponent;
import com.sun.star.lang.XMultiServiceFactory;
import com.sun.star.style.XStyleFamiliesSupplier;
import org.jodconverter.core.office.OfficeContext;
import org.jodconverter.local.filter.Filter;
import org.jodconverter.local.filter.FilterChain;
import org.jodconverter.local.office.utils.Lo;
import org.jodconverter.local.office.utils.Write;

/// Keeps marks of punctuation inside the lines of a text document (不许标点悬挂). LibreOffice 7.4 lets a
/// mark hang over the right edge unless told otherwise, and its PDF export then leaves some of them
/// out of justified and right-aligned lines. The setting is taken from the default of all
/// paragraphs and from the styles, which reaches tables, frames, notes, headers and footers too. A
/// mark that may not hang takes the character before it along to the next line; the paper itself
/// stays as it was sent.
///
/// Texts are not gone through for paragraphs that have the setting of their own: a cursor in a text
/// that is nothing but a table takes the office program down. {@link OfficeCopy} takes it out of
/// docx beforehand; an old Word file could still have it, against its own style.
///
/// Whether anything is missing is not told from comparing texts: a paper's hidden text, deleted
/// passages and field codes are not in its PDF, and the PDF has numbers and headers of its own.
final class HangingMarks implements Filter {

  private static final String HANGING = "ParaIsHangingPunctuation";

  @Override
  public void doFilter(OfficeContext context, XComponent document, FilterChain chain)
      throws Exception {
    if (Write.isText(document)) {
      forbid(
          Lo.qi(XMultiServiceFactory.class, document).createInstance("com.sun.star.text.Defaults"));
      forbidInStyles(document);
    }
    chain.doFilter(context, document);
  }

  private static void forbidInStyles(XComponent document) throws com.sun.star.uno.Exception {
    var families = Lo.qi(XStyleFamiliesSupplier.class, document).getStyleFamilies();
    var styles = Lo.qi(XNameAccess.class, families.getByName("ParagraphStyles"));
    for (var name : styles.getElementNames()) {
      var style = styles.getByName(name);
      if (Boolean.TRUE.equals(Lo.qi(XPropertySet.class, style).getPropertyValue(HANGING))) {
        forbid(style);
      }
    }
  }

  private static void forbid(Object place) throws com.sun.star.uno.Exception {
    Lo.qi(XPropertySet.class, place).setPropertyValue(HANGING, false);
  }
}
