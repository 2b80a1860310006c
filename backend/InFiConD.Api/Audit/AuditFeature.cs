namespace InFiConD.Api.Audit;

/// <summary>The audit trail: the raw log and the proof that it was not altered.</summary>
internal static class AuditFeature
{
    public static IEndpointRouteBuilder MapAudit(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Audit");
        ReadEvents.Map(routes);
        VerifyStream.Map(routes);
        return api;
    }
}
