package vn.kstthc.document;

import static vn.kstthc.document.Script.PER_MILLIMETRE;
import static vn.kstthc.document.Script.centred;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Size, margins and numbers of the pages (Decree 30/2020/NĐ-CP, Appendix I, part I): A4, numbered above from the second on. */
final class Pages {

  private static final long SHORT = 210 * PER_MILLIMETRE;
  private static final long LONG = 297 * PER_MILLIMETRE;

  private Pages() {}

  static void lay(XWPFDocument paper) {
    CTSectPr section = paper.getDocument().getBody().addNewSectPr();
    section.addNewPgSz().setW(BigInteger.valueOf(SHORT));
    section.getPgSz().setH(BigInteger.valueOf(LONG));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(20 * PER_MILLIMETRE));
    margins.setBottom(BigInteger.valueOf(20 * PER_MILLIMETRE));
    margins.setLeft(BigInteger.valueOf(30 * PER_MILLIMETRE));
    margins.setRight(BigInteger.valueOf(15 * PER_MILLIMETRE));
    margins.setHeader(BigInteger.valueOf(10 * PER_MILLIMETRE));
    margins.setFooter(BigInteger.valueOf(10 * PER_MILLIMETRE));
    number(paper.createHeader(HeaderFooterType.DEFAULT).createParagraph());
    section.addNewTitlePg();
  }

  private static void number(XWPFParagraph line) {
    CTR run = centred(line, "", 13, false).getCTR();
    run.addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    run.addNewInstrText().setStringValue("PAGE");
    run.addNewFldChar().setFldCharType(STFldCharType.END);
  }

  /** What follows stands on pages of its own, which lie on their long side; all of them have their number. */
  static void turn(XWPFDocument paper) {
    CTSectPr section = paper.getDocument().getBody().getSectPr();
    XWPFParagraph last = paper.createParagraph();
    last.setSpacingAfter(0);
    CTPPr end = last.getCTP().isSetPPr() ? last.getCTP().getPPr() : last.getCTP().addNewPPr();
    end.addNewSectPr().set(section.copy());
    section.unsetTitlePg();
    CTPageSz size = section.getPgSz();
    size.setW(BigInteger.valueOf(LONG));
    size.setH(BigInteger.valueOf(SHORT));
    size.setOrient(STPageOrientation.LANDSCAPE);
  }
}
