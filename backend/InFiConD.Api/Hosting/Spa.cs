using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace InFiConD.Api.Hosting;

/// <summary>The single-page app: files whose name carries a hash are cached for good, the page itself never.</summary>
internal static class Spa
{
    private static readonly string[] _servers = ["/api", "/hubs", "/health", "/swagger", "/admin/jobs", "/assets"];

    /// <summary>Serves the built files, compressed where the browser takes that.</summary>
    public static void UseFiles(WebApplication app)
    {
        app.Use((http, next) =>
        {
            CompressedCopies.Prefer(http.Request, app.Environment.WebRootFileProvider);
            return next(http);
        });
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = new CompressedCopies(), OnPrepareResponse = Cache });
    }

    /// <summary>
    /// Answers the browser's own addresses (a reload, a shared link) with the page. Not an endpoint: a catch-all route would turn
    /// the interface's 405 and 415 into 404.
    /// </summary>
    public static void Map(WebApplication app, PathString @base) => app.Use(async (http, next) =>
    {
        if (http.GetEndpoint() is not null || !IsPage(http.Request))
        {
            await next(http);
            return;
        }

        var page = app.Environment.WebRootFileProvider.GetFileInfo("index.html");
        if (!page.Exists)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        await http.Response.WriteAsync(await ReadAsync(page, @base, http.RequestAborted), http.RequestAborted);
    });

    private static bool IsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !IsServer(request.Path);

    /// <summary>Whether an address is one of the program's own rather than the page's.</summary>
    public static bool IsServer(PathString path) => _servers.Any(prefix => path.StartsWithSegments(prefix));

    /// <summary>The page is built without knowing where it will live: its addresses start with ./ and become absolute here.</summary>
    private static async Task<string> ReadAsync(IFileInfo page, PathString @base, CancellationToken ct)
    {
        await using var file = page.CreateReadStream();
        using var text = new StreamReader(file);
        return (await text.ReadToEndAsync(ct)).Replace("=\"./", $"=\"{@base}/", StringComparison.Ordinal);
    }

    private static void Cache(StaticFileResponseContext file)
    {
        var (request, response) = (file.Context.Request, file.Context.Response);
        response.Headers.CacheControl = request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";
        CompressedCopies.Describe(request, response);
    }
}
