{{- define "forum.labels" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/part-of: forum
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end }}

{{- define "forum.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "forum.health" -}}
{{ .managementPort | default .port }}
{{- end }}
