# make -f notices.mk -j 8: the estate in parts on this machine, joined into dist. Parts are kept, and what has not changed in them is
# left alone; after an interruption the same command goes on.
PARTS ?= 8
DAY ?= $(shell date -u +%F)
parts := $(addprefix parts/,$(shell seq $(PARTS)))

dist: $(parts)
	noticegen merge-manifests $^ --output $@

# 75 and more: the same again, by hand. Of 1 to 5 the part, or that there is none, tells the merge.
$(parts):
	noticegen build --quiet --shard $(@F)/$(PARTS) --jobs 1 --as-at $(DAY) --output $@ || test $$? -lt 75

.PHONY: dist $(parts)
