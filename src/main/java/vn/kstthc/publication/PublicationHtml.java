package vn.kstthc.publication;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.kstthc.deadline.Dates;

/** The list of procedures as a fragment of HTML, to be pasted into a page of the sector's website. What people typed stays text. */
@Component
class PublicationHtml {

  String of(Publication publication, List<PublishedLine> lines) {
    StringBuilder html = new StringBuilder("<section lang=\"vi\">\n<h2>%s</h2>\n<p>%s%s; có hiệu lực từ ngày %s.</p>\n".formatted(
        escaped(publication.title()), publication.decision() == null ? "" : "Quyết định " + escaped(publication.decision().text()) + "; ",
        escaped(publication.legalDocument()), Dates.text(publication.effectiveOn())));
    PublicationPaper.kinds(lines).forEach(kind -> {
      html.append("<h3>Thủ tục hành chính %s</h3>\n<table>\n<thead><tr><th>Mã</th><th>Tên thủ tục</th><th>Lĩnh vực</th>"
          .formatted(kind.inTitles())).append("<th>Căn cứ pháp lý</th></tr></thead>\n<tbody>\n");
      lines.stream().filter(line -> line.kind() == kind).forEach(line -> html.append("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
          .formatted(escaped(line.code()), escaped(line.name()), escaped(line.field()), escaped(line.legalBasis()))));
      html.append("</tbody>\n</table>\n");
    });
    lines.stream().filter(line -> line.kind().stays()).forEach(line -> {
      html.append("<h3>%s</h3>\n<dl>\n".formatted(escaped(line.name())));
      line.parts().forEach(part -> html.append("<dt>%s</dt>\n<dd>%s</dd>\n".formatted(escaped(part.part().label()),
          escaped(part.text()).replace("\n", "<br>"))));
      html.append("</dl>\n");
    });
    return html.append("</section>\n").toString();
  }

  private static String escaped(String text) {
    return text == null ? "" : HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
