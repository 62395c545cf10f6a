package vn.kstthc.publication;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cases of publication with their procedures. */
@Component
class Publications {

  private final PublicationRepository cases;
  private final LineRepository lines;

  Publications(PublicationRepository cases, LineRepository lines) {
    this.cases = cases;
    this.lines = lines;
  }

  /** @throws NoSuchElementException where there is none */
  Publication get(String number) {
    return find(number).orElseThrow(() -> new NoSuchElementException("Không có hồ sơ công bố " + number));
  }

  Optional<Publication> find(String number) {
    return cases.findByNumber(number);
  }

  Publication ofLine(PublishedLine line) {
    return cases.findById(line.publication()).orElseThrow();
  }

  boolean isPublished(String review) {
    return cases.countOfReview(review) > 0;
  }

  Publication save(Publication publication) {
    return cases.save(publication);
  }

  /** @return the procedures of a case, in its order */
  List<PublishedLine> lines(Publication publication) {
    return lines.ofCase(publication.id());
  }

  /** @throws NoSuchElementException where there is none */
  PublishedLine line(long id) {
    return lines.findById(id).orElseThrow(() -> new NoSuchElementException("Không có thủ tục này trong hồ sơ công bố"));
  }

  void save(PublishedLine line) {
    lines.save(line);
  }

  /** What was listed before goes; the history keeps it. */
  void replaceLines(Publication publication, List<ListedLine> listed) {
    lines.deleteOfCase(publication.id());
    for (int place = 0; place < listed.size(); place++) {
      lines.save(PublishedLine.of(publication, place + 1, listed.get(place)));
    }
  }
}
