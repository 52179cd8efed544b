# reportgen as a program in a container: docker run --rm --read-only --tmpfs /tmp -v "$PWD":/work reportgen build 2026
# With "dask scheduler" and "dask worker" as the entry point it is a machine of a cluster (docs/cluster.md).
FROM python:3.13-slim AS wheels
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY docs ./docs
COPY templates ./templates
COPY inputs ./inputs
COPY reportgen ./reportgen
RUN pip wheel --no-cache-dir --wheel-dir /wheels '.[cluster]'

FROM python:3.13-slim
COPY --from=wheels /wheels /wheels
# The wheels of the first stage are all that is installed; compiled here, because nothing can be written where it runs.
RUN pip install --no-cache-dir --no-index --no-deps /wheels/*.whl \
    && rm -r /wheels \
    && python -m compileall -q "$(python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')" \
    && useradd --uid 10001 --create-home --shell /usr/sbin/nologin reportgen
# What is remembered (fonts, logs) goes to a folder that is writable also under a read-only root. Dask's profiler looks at a
# worker a hundred times a second, which costs a tenth and more of its time.
ENV PYTHONDONTWRITEBYTECODE=1 \
    XDG_CACHE_HOME=/tmp/cache \
    XDG_STATE_HOME=/tmp/state \
    DASK_TEMPORARY_DIRECTORY=/tmp \
    DASK_DISTRIBUTED__WORKER__PROFILE__ENABLED=False
USER 10001
WORKDIR /work
ENTRYPOINT ["reportgen"]
CMD ["--help"]
