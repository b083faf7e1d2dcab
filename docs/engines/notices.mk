# make -f notices.mk -j 8: the units of `noticegen plan`, each in a folder that its key names, joined into dist. Only units are built of
# which something has changed; after an interruption the same command goes on. It wants jq.
DAY ?= $(shell date -u +%F)
units := $(shell noticegen plan --as-at $(DAY) | jq --raw-output '.units[] | "units/\(.key)/\(.id)"')
$(if $(units),,$(error there is no plan))

dist: $(addsuffix /manifest.json,$(units))
	noticegen merge-manifests $(units) --output $@

# 75 and more: the same again, by hand. Of 1 to 5 the unit, or that there is none, tells the merge.
units/%/manifest.json:
	noticegen build --quiet --unit $(notdir $*) --jobs 1 --as-at $(DAY) --output $(@D) || test $$? -lt 75

.DELETE_ON_ERROR:
.PHONY: dist
