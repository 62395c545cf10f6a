-- which case was sent again as which
create index feedback_item_sent_again on feedback_item (sent_again_from);
