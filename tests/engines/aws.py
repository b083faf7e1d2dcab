"""python3 aws.py OPERATION FILE: holds a request against the shape that AWS Batch gives it, as its command line does before it sends one."""
import json
import sys

import botocore.loaders
import botocore.model
import botocore.validate

operation, path = sys.argv[1:]
service = botocore.model.ServiceModel(botocore.loaders.create_loader().load_service_model("batch", "service-2"))
with open(path, encoding="utf-8") as file:
    report = botocore.validate.ParamValidator().validate(json.load(file), service.operation_model(operation).input_shape)
if report.has_errors():
    sys.exit(f"{path}: {report.generate_report()}")
