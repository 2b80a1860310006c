using InFiConD.Core;
using InFiConD.Inference.Archives;

namespace InFiConD.Api.Datasets;

/// <summary>A file that an import left out: its name, a stable code, and the reason in words.</summary>
public sealed record RefusedItem(string File, string Code, string Reason)
{
    internal static RefusedItem Of(string file, Rejection rejection) => new(file, rejection.Code, rejection.Message);

    internal static RefusedItem Of(RefusedFile refused) => Of(refused.Path, refused.Rejection);
}
