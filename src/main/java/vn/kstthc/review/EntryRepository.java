package vn.kstthc.review;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface EntryRepository extends ListCrudRepository<Entry, Long> {

  List<Entry> findByDossierOrderById(Long dossier);
}
