using System.Security.Cryptography;
using InFiConD.Core;
using Microsoft.AspNetCore.DataProtection;

namespace InFiConD.Api.Intake;

/// <summary>
/// Tickets for what somebody sent to be looked at, so that it need not be sent again to be brought in. A ticket names a blob, can't be made up,
/// and holds for a day: who has none can't name other people's blobs by their hashes.
/// </summary>
internal sealed class UploadTickets(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Held = TimeSpan.FromDays(1);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("InFiConD.Upload").ToTimeLimitedDataProtector();

    /// <summary>A ticket for a blob and the name that it came under.</summary>
    public string Issue(string hash, string name) => _protector.Protect($"{hash} {name}", Held);

    /// <summary>What a ticket was issued for.</summary>
    public Result<(string Hash, string Name)> Read(string ticket)
    {
        try
        {
            var text = _protector.Unprotect(ticket);
            return (text[..64], text[65..]);
        }
        catch (CryptographicException)
        {
            return new Rejection("upload-unknown", "This upload is not known any more: send the files again.", "upload");
        }
    }
}
