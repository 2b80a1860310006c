namespace InFiConD.Api.Bundles;

/// <summary>Models that people bring, as a folder or zip with a manifest: stored file by file, tried before they are used.</summary>
internal static class BundlesFeature
{
    public static IServiceCollection AddBundles(this IServiceCollection services) => services.AddSingleton<BundleStore>();
}
