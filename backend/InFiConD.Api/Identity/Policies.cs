namespace InFiConD.Api.Identity;

/// <summary>Names of authorisation policies.</summary>
internal static class Policies
{
    public const string Admin = "admin";
}
