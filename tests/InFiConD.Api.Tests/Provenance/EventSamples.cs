using System.Collections;
using System.Reflection;

namespace InFiConD.Api.Tests.Provenance;

/// <summary>Events that are filled with values which tell their names, so that files of them show the whole shape.</summary>
internal static class EventSamples
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <param name="type">A record.</param>
    /// <param name="requiredOnly">Leaves out what may be null.</param>
    public static object Of(Type type, bool requiredOnly = false)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First(c => !IsCopy(c, type));
        var values = constructor.GetParameters()
            .Select(p => requiredOnly && MayBeNull(p) ? null : Value(p.ParameterType, p.Name!, requiredOnly));
        return constructor.Invoke([.. values]);
    }

    private static bool IsCopy(ConstructorInfo constructor, Type type) =>
        constructor.GetParameters() is [var only] && only.ParameterType == type;

    private static bool MayBeNull(ParameterInfo parameter) => parameter.ParameterType.IsValueType
        ? Nullable.GetUnderlyingType(parameter.ParameterType) is not null
        : Nullability.Create(parameter).WriteState == NullabilityState.Nullable;

    private static object Value(Type type, string name, bool requiredOnly)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string)) return name.ToLowerInvariant();
        if (plain == typeof(int)) return 7;
        if (plain == typeof(long)) return 70L;
        if (plain == typeof(double)) return 0.125;
        if (plain == typeof(bool)) return true;
        if (plain.IsEnum) return Enum.GetValues(plain).GetValue(Enum.GetValues(plain).Length - 1)!;
        if (plain.IsGenericType && plain.IsAssignableTo(typeof(IEnumerable)))
        {
            var item = plain.GetGenericArguments()[0];
            var array = Array.CreateInstance(item, 1);
            array.SetValue(Value(item, name, requiredOnly), 0);
            return array;
        }

        return Of(plain, requiredOnly);
    }
}
