package vn.kstthc.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** What Decree 30/2020/NĐ-CP, Appendix I says of a sheet. */
class OfficialPaperTest {

  @ParameterizedTest
  @CsvSource({"2024-01-05, 05 tháng 01", "2024-02-15, 15 tháng 02", "2024-03-09, 09 tháng 3", "2024-12-31, 31 tháng 12"})
  void daysBelowTenAndTheFirstTwoMonthsHaveAZeroBefore(LocalDate date, String written) {
    assertThat(OfficialPaper.dated("Hòa Bình", date, 2024)).isEqualTo("Hòa Bình, ngày " + written + " năm 2024");
  }

  @Test
  void aDateThatIsNotYetKnownIsLeftOpen() {
    assertThat(OfficialPaper.dated("Hòa Bình", null, 2024)).isEqualTo("Hòa Bình, ngày       tháng       năm 2024");
  }

  private static XWPFDocument written() throws IOException {
    try (OfficialPaper paper = new OfficialPaper()) {
      paper.head("Ủy ban nhân dân tỉnh", "Sở Giáo dục\nvà Đào tạo", "1/BC-SGDĐT", null, "Hòa Bình");
      paper.addressees(List.of("Phòng Một", "Phòng Hai"));
      paper.heading("I. Kết quả");
      paper.text("Đã làm./.");
      paper.foot(List.of("Như trên;"), List.of("Giám đốc"));
      paper.turn();
      paper.annex("Bảng số liệu", "(Kèm theo Báo cáo số 1/BC-SGDĐT)");
      return new XWPFDocument(new ByteArrayInputStream(paper.bytes()));
    }
  }

  private static XWPFParagraph line(XWPFDocument paper, String text) {
    return paper.getParagraphs().stream().filter(line -> line.getText().equals(text)).findFirst().orElseThrow();
  }

  @Test
  void severalAddresseesStandBelowTheWords() throws IOException {
    try (XWPFDocument paper = written()) {
      assertThat(paper.getParagraphs()).extracting(XWPFParagraph::getText).contains("Kính gửi:", "- Phòng Một;", "- Phòng Hai.");
      assertThat(paper.getTables().get(0).getRow(0).getCell(0).getParagraphs()).extracting(XWPFParagraph::getText)
          .startsWith("ỦY BAN NHÂN DÂN TỈNH", "SỞ GIÁO DỤC", "VÀ ĐÀO TẠO");
    }
  }

  @Test
  void whoSignsAndWhatAHeadingIsOfStandOnThePageOfTheText() throws IOException {
    try (XWPFDocument paper = written()) {
      assertThat(line(paper, "Đã làm./.").isKeepNext()).isTrue();
      assertThat(line(paper, "I. Kết quả").isKeepNext()).isTrue();
    }
  }

  @Test
  void pagesAreNumberedFromTheSecondOnAndWideTablesLieOnTheLongSide() throws IOException {
    try (XWPFDocument paper = written()) {
      CTSectPr text = paper.getParagraphs().stream().filter(line -> line.getCTP().isSetPPr() && line.getCTP().getPPr().isSetSectPr())
          .findFirst().orElseThrow().getCTP().getPPr().getSectPr();
      CTSectPr annex = paper.getDocument().getBody().getSectPr();
      assertThat(text.isSetTitlePg()).as("the first page has no number").isTrue();
      assertThat(annex.isSetTitlePg()).isFalse();
      assertThat(annex.getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
      assertThat(annex.getPgSz().getW()).isEqualTo(text.getPgSz().getH());
      assertThat(paper.getHeaderList()).singleElement().satisfies(header ->
          assertThat(header.getParagraphs().get(0).getCTP().xmlText()).contains("PAGE"));
      assertThat(annex.sizeOfHeaderReferenceArray()).isEqualTo(1);
    }
  }
}
