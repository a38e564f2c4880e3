"""What the schemas cannot say of the rendered chart: each application has its probes, budget, scaler, policies and rights."""
import copy, pathlib, re, sys
import yaml

NAMES = {"membership", "projects", "forum", "notification", "gateway"}
ROOT = pathlib.Path(__file__).resolve().parents[2]


def settings():
    """Those of docker-compose.yml, which a test checks against the code, and those that the kit reads for several instances of a service."""
    compose = (ROOT / "docker-compose.yml").read_text()
    kit = (ROOT / "infra/service-kit/src/main/resources/kit/service.yaml").read_text()
    return set(re.findall(r"^ +([A-Z][A-Z_]+):", compose, re.M)) | set(re.findall(r"\$\{([A-Z][A-Z_]+)", kit)) | {"JAVA_OPTIONS"}


def faults(objects):
    of = lambda kind: {o["metadata"]["name"]: o for o in objects if o["kind"] == kind}
    deployments = of("Deployment")
    if set(deployments) != NAMES:
        yield f"applications: {sorted(deployments)}"
    for kind in ("Service", "PodDisruptionBudget", "HorizontalPodAutoscaler", "NetworkPolicy"):
        for name in NAMES - set(of(kind)):
            yield f"{name} has no {kind}"
    if of("NetworkPolicy").get("nothing", {}).get("spec", {}).get("ingress") or "nothing" not in of("NetworkPolicy"):
        yield "what no policy names is not refused"
    for name, deployment in deployments.items():
        pod = deployment["spec"]["template"]["spec"]
        box = pod["containers"][0]
        ports = {port["containerPort"] for port in box["ports"]}
        environment = {entry["name"]: entry for entry in box["env"]}
        for probe in ("startupProbe", "livenessProbe", "readinessProbe"):
            get = box.get(probe, {}).get("httpGet", {})
            if get.get("port") not in ports or not get.get("path", "").startswith("/actuator/health/"):
                yield f"{name}: {probe} asks nobody"
        if not pod["securityContext"].get("runAsNonRoot") or not box["securityContext"].get("readOnlyRootFilesystem"):
            yield f"{name} may be root or write its files"
        if box["securityContext"].get("allowPrivilegeEscalation") is not False or box["securityContext"]["capabilities"]["drop"] != ["ALL"]:
            yield f"{name} has rights"
        if "memory" not in box["resources"].get("limits", {}) or "cpu" not in box["resources"].get("requests", {}):
            yield f"{name} has no bounds, so it cannot be scaled by them"
        if any(re.search("PASSWORD|SECRET$|URI$", key) for key in environment):
            yield f"{name}: a secret stands in the environment"
        volumes = {volume["name"] for volume in pod["volumes"]}
        if {mount["name"] for mount in box["volumeMounts"]} != volumes:
            yield f"{name}: volumes and mounts differ"
        scaler = of("HorizontalPodAutoscaler").get(name)
        if scaler and scaler["spec"]["scaleTargetRef"]["name"] != name:
            yield f"{name} is not what its scaler scales"
        labels = deployment["spec"]["template"]["metadata"]["labels"].items()
        for kind, path in (("Service", ["selector"]), ("PodDisruptionBudget", ["selector", "matchLabels"]), ("NetworkPolicy", ["podSelector", "matchLabels"])):
            selector = of(kind).get(name, {}).get("spec", {})
            for step in path:
                selector = selector.get(step, {})
            if not selector or not selector.items() <= labels:
                yield f"{name}: its {kind} selects other pods"
        for key in set(environment) - settings():
            yield f"{name}: {key} is not a setting"
    for name, ingress in of("Ingress").items():
        if "proxy-body-size" not in str(ingress["metadata"].get("annotations")):
            yield f"{name}: documents do not come through"
    gateway = {e["name"]: e.get("value", "") for e in deployments.get("gateway", {"spec": {"template": {"spec": {"containers": [{"env": []}]}}}})["spec"]["template"]["spec"]["containers"][0]["env"]}
    for name in NAMES - {"gateway"}:
        service = of("Service").get(name)
        if service and gateway.get(f"FORUM_{name.upper()}") != f"http://{name}:{service['spec']['ports'][0]['port']}":
            yield f"the gateway does not find {name}"


def self_test(objects):
    """The check finds what is broken on purpose."""
    def broken(change):
        changed = copy.deepcopy(objects)
        change(changed)
        return list(faults(changed))
    box = lambda all, name: next(o for o in all if o["kind"] == "Deployment" and o["metadata"]["name"] == name)["spec"]["template"]["spec"]["containers"][0]
    assert not list(faults(objects))
    assert broken(lambda all: box(all, "forum").pop("readinessProbe"))
    assert broken(lambda all: box(all, "forum")["securityContext"].update(readOnlyRootFilesystem=False))
    assert broken(lambda all: box(all, "gateway")["env"].append({"name": "FORUM_OIDC_CLIENT_SECRET", "value": "x"}))
    assert broken(lambda all: box(all, "forum")["env"].append({"name": "FORUM_NOBODY_READS", "value": "x"}))
    assert broken(lambda all: next(o for o in all if o["kind"] == "Ingress")["metadata"].pop("annotations"))
    assert broken(lambda all: all.remove(next(o for o in all if o["kind"] == "PodDisruptionBudget")))
    assert broken(lambda all: next(o for o in all if o["kind"] == "Service")["spec"].update(selector={"app": "other"}))


objects = [o for o in yaml.safe_load_all(open(sys.argv[-1])) if o]
if sys.argv[1] == "--self-test":
    self_test(objects)
else:
    found = list(faults(objects))
    print("\n".join(found))
    sys.exit(1 if found else 0)
