"""What starts a run when something arrives.

Here: the sensor on the `documents` folders of the source list.
"""

import hashlib

import dagster as dg

from assets.resources import ClockResource, StoreResource
from onrecord.errors import OnRecordError
from onrecord.fetching import pending_documents
from pipelines.jobs import daily


@dg.sensor(
    job=daily,
    minimum_interval_seconds=60,
    description="Starts a run of the day when files are dropped into a `documents` folder.",
)
def new_documents(context: dg.SensorEvaluationContext, store: StoreResource, clock: ClockResource) -> dg.SensorResult | dg.SkipReason:
    """One run per set of new files: the same set never starts two runs."""
    try:
        paths = pending_documents(store.open(), store.source_list())
    except OnRecordError as error:
        return dg.SkipReason(str(error))
    if not paths:
        return dg.SkipReason("no new file in a documents folder")
    seen = hashlib.sha256()
    for path in sorted(paths):
        stat = path.stat()
        seen.update(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\0".encode())
    day = clock.now().date().isoformat()
    return dg.SensorResult(
        run_requests=[dg.RunRequest(run_key=f"{day}:{seen.hexdigest()[:16]}", partition_key=day, tags={"new_documents": str(len(paths))})]
    )


SENSORS = [new_documents]
