-- Evidence may also be a picture as phones and scanners make them, and an email as Outlook saves it.
ALTER TABLE "evidence"
    DROP CONSTRAINT "evidence_media_type_check",
    ADD CONSTRAINT "evidence_media_type_check" CHECK ("media_type" IN (
        'application/pdf', 'image/png', 'image/jpeg', 'image/heic', 'image/heif', 'image/tiff',
        'message/rfc822', 'application/vnd.ms-outlook'
    ));
