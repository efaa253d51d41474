-- When a session was last used, noted once a minute. Nobody knows it of those that are open: they count as used now.
ALTER TABLE "session" ADD COLUMN "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
