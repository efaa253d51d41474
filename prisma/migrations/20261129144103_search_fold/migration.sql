-- The search compares more alike than it did: ß and ss, ς and σ, the i's of Turkish, kinds of dashes, apostrophes,
-- middle dots and blanks make no difference, nor does what nobody sees. New rows come so (lib/domain/text/fold.ts);
-- those that are there are brought to the same. Rows that stay as they are, nearly all, are not written.
SET LOCAL concord.everyone = 'on';

UPDATE customer SET search_text = brought.text
FROM (
  SELECT partner_id, id, btrim(regexp_replace(regexp_replace(
    regexp_replace(
      replace(replace(replace(replace(
        translate(search_text,
          U&'\2010\2011\2012\2013\2014\2015\2043\2212\2018\2019\02BC\0387\2022\2027\2219\22C5\30FB\2E31\2E33',
          U&'--------''''''\00B7\00B7\00B7\00B7\00B7\00B7\00B7\00B7'),
        'ß', 'ss'), 'ς', 'σ'), U&'i\0307', 'i'), 'ı', 'i'),
      U&'[\00AD\034F\061C\115F\1160\17B4\17B5\180B-\180F\200B-\200F\202A-\202E\2060-\206F\3164\FE00-\FE0F\FEFF\FFA0\FFF0-\FFFB\+0E0000-\+0E0FFF]',
      '', 'g'),
    '[ ]+', ' ', 'g'), ' ?\n ?', E'\n', 'g')) AS text
  FROM customer
) brought
WHERE (brought.partner_id, brought.id) = (customer.partner_id, customer.id) AND brought.text <> customer.search_text;
