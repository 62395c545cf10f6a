package vn.kstthc.feedback;

import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Column;

/** To which body it was passed on, by which letter. */
record Transfer(@Column("transferred_to") String to, @Column("transfer_number") String number,
    @Column("transfer_date") LocalDate date) {}
