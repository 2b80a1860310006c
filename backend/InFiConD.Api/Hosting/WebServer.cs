using System.IO.Compression;
using System.Net;
using InFiConD.Api.Configuration;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;

namespace InFiConD.Api.Hosting;

/// <summary>Kestrel, its limits, and what every response gets.</summary>
public static class WebServer
{
    /// <summary>Largest request body, in bytes, of a route that did not ask for more.</summary>
    public const long OrdinaryBodyBytes = 32L << 20;

    internal static void Configure(WebApplicationBuilder builder, Settings settings)
    {
        builder.WebHost.UseUrls($"http://{new IPEndPoint(settings.Bind, settings.Port)}");
        // Base images set these; they would only cause a warning that they are overridden.
        builder.WebHost.UseSetting(WebHostDefaults.HttpPortsKey, "").UseSetting(WebHostDefaults.HttpsPortsKey, "");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = OrdinaryBodyBytes;
        });
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = settings.MaxUploadBytes);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));

        // On a laptop only names of this machine are answered: a page elsewhere can't reach in by rebinding its own name.
        // They always are, so that health checks work.
        const string local = "localhost;127.0.0.1;[::1]";
        builder.Configuration["AllowedHosts"] = (settings.AllowedHosts, settings.PublicUrl?.Host) switch
        {
            ({ } hosts, var host) => $"{hosts};{host};{local}",
            (null, { } host) => $"{host};{local}",
            _ => IPAddress.IsLoopback(settings.Bind) ? local : "*",
        };

        builder.Services.AddResponseCompression(compression =>
        {
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/problem+json"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }

    internal static void Use(WebApplication app, Settings settings)
    {
        PublicAddress.Use(app, settings);
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        Spa.UseFiles(app);
    }
}
