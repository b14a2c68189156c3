"""When and how the assets run: definitions, jobs, schedules, sensors, and the commands around them."""
