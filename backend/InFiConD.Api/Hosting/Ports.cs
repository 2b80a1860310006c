using System.Net.Sockets;
using InFiConD.Api.Configuration;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace InFiConD.Api.Hosting;

/// <summary>The one TCP port people reach this process on.</summary>
internal static class Ports
{
    /// <summary>Refuses a taken port before anything slow has begun.</summary>
    public static void RefuseTaken(Settings settings)
    {
        if (settings.Port == 0)
            return;
        try
        {
            using var listener = new TcpListener(settings.Bind, settings.Port);
            listener.Start();
        }
        catch (SocketException e)
        {
            throw Taken(settings, e);
        }
    }

    /// <summary>The refusal for a port that can't be had.</summary>
    public static StartRefusedException Taken(Settings settings, Exception cause) => cause is SocketException { SocketErrorCode: not SocketError.AddressAlreadyInUse } e
        ? new StartRefusedException($"Can't listen on {settings.Bind} port {settings.Port}: {e.Message}. Change INFICOND_BIND or INFICOND_PORT.", cause)
        : new StartRefusedException($"Port {settings.Port} is taken by another program. Stop it, or choose another port: INFICOND_PORT=5081 (0 takes any free one).", cause);

    /// <summary>Where a started server listens, as a person on this machine would type it.</summary>
    public static string Address(WebApplication app, Settings settings)
    {
        var bound = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
        var any = settings.Bind.Equals(System.Net.IPAddress.Any) || settings.Bind.Equals(System.Net.IPAddress.IPv6Any);
        return any ? $"http://127.0.0.1:{bound.Port}" : $"http://{bound.Authority}";
    }
}
