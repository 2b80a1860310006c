using InFiConD.Core;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Images;

namespace InFiConD.Inference.Sessions;

/// <summary>Runs a teacher; only its logits are used.</summary>
public sealed class TeacherModel : IDisposable
{
    /// <summary>Probabilities turned back to logits are clipped at plus or minus this.</summary>
    public const float LargestLogit = 15;

    private readonly ImageModel _model;
    private readonly TeacherManifest _manifest;

    private TeacherModel(ImageModel model, TeacherManifest manifest, int classes) => (_model, _manifest, Classes) = (model, manifest, classes);

    /// <summary>What runs the model.</summary>
    public Provider Provider => _model.Provider;

    /// <summary>k, the number of classes.</summary>
    public int Classes { get; }

    /// <summary>Loads the model and checks its input and output against the manifest.</summary>
    /// <param name="manifest">The bundle's manifest.</param>
    /// <param name="classes">k, the number of labels.</param>
    /// <param name="locate">Gives the local path of a file of the bundle.</param>
    /// <param name="settings">How to run it.</param>
    public static Result<TeacherModel> Open(TeacherManifest manifest, int classes, Func<string, string> locate, SessionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(locate);
        if (!ImageModel.Open(locate(manifest.Image.File), manifest.Image, settings).TryGet(out var model, out var rejection))
            return rejection;
        if (model.CheckOutput(manifest.Output, "logits.output", manifest.Reduce is null ? [2, 4] : [3, 4]) is not { } wrong)
            return new TeacherModel(model, manifest, classes);
        model.Dispose();
        return wrong;
    }

    /// <summary>Logits of each image, in order: k finite numbers. A NaN is refused, naming the class position.</summary>
    public Result<IReadOnlyList<float[]>> Logits(IReadOnlyList<RgbImage> images)
    {
        ArgumentNullException.ThrowIfNull(images);
        var found = new List<float[]>(images.Count);
        var rejection = _model.Run(images, [_manifest.Output], (_, outputs) =>
        {
            if (!ClassScores.Of(outputs[0], Classes, _manifest.Reduce).TryGet(out var values, out var refused))
                return refused;
            for (var c = 0; c < values.Length; c++)
            {
                if (!ToLogit(values[c]).TryGet(out values[c], out var wrong))
                    return wrong with { Message = $"Class {c}: {wrong.Message}" };
            }
            found.Add(values);
            return null;
        });
        return rejection is null ? found : rejection;
    }

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();

    private Result<float> ToLogit(float value)
    {
        if (!float.IsFinite(value))
            return new Rejection("logit-not-finite", "the teacher gives NaN or infinity.", "logits.output");
        if (_manifest.Activation == Activation.None)
            return value;
        if (value is < -1e-4f or > 1 + 1e-4f)
            return new Rejection("logit-not-probability", $"the teacher gives {value}, which is no probability; is the activation really {_manifest.Activation}?", "logits.activation");
        var p = Math.Clamp((double)value, 0, 1);
        return (float)Math.Clamp(Math.Log(p) - Math.Log(1 - p), -LargestLogit, LargestLogit);
    }
}
