/// The `__future__` module: which features `from __future__ import …` knows. CPython: Lib/__future__.py.
extension NativeModule {
  static let future = NativeModule(
    "__future__", functions: []
  ) { vm, dict in
    let type = vm.makeNativeType(
      "_Feature", module: "__future__",
      methods: [
        NativeMethod("getOptionalRelease(self)") { _, a throws(Raised) in
          a[0].nativeField(FeatureField.optional)
        },
        NativeMethod("getMandatoryRelease(self)") { _, a throws(Raised) in
          a[0].nativeField(FeatureField.mandatory)
        },
      ],
      properties: [
        NativeProperty("optional") { _, f throws(Raised) in f.nativeField(FeatureField.optional) },
        NativeProperty("mandatory") { _, f throws(Raised) in f.nativeField(FeatureField.mandatory)
        },
        NativeProperty("compiler_flag") { _, f throws(Raised) in f.nativeField(FeatureField.flag) },
      ]
    ) { slots in
      slots.repr = { vm, f throws(Raised) in
        let fields = f.as(NativeObject.self).fields
        let optional = try vm.reprText(fields[FeatureField.optional])
        let mandatory = try vm.reprText(fields[FeatureField.mandatory])
        return vm.newStr(
          "_Feature(\(optional), \(mandatory), \(try vm.reprText(fields[FeatureField.flag])))")
      }
    }
    let names = vm.newList()
    for feature in futureFeatures {
      let object = vm.newNativeObject(type)
      object.fields[FeatureField.optional] = vm.release(feature.optional)
      object.fields[FeatureField.mandatory] = vm.release(feature.mandatory)
      object.fields[FeatureField.flag] = vm.newInt(feature.flag)
      vm.set(dict, name: vm.intern(feature.name), Value(object))
      vm.append(names, vm.newStr(feature.name))
    }
    vm.set(dict, "all_feature_names", Value(names))
    vm.set(
      dict, "__all__",
      Value(
        vm.newTuple([vm.newStr("all_feature_names")] + futureFeatures.map { vm.newStr($0.name) })))
  }

  /// A release as `sys.version_info` would show it.
  fileprivate struct Release {
    let major, minor, micro: Int
    let level: String
    let serial: Int

    init(_ major: Int, _ minor: Int, _ micro: Int, _ level: String, _ serial: Int) {
      self.major = major
      self.minor = minor
      self.micro = micro
      self.level = level
      self.serial = serial
    }
  }

  private static let futureFeatures:
    [(name: String, optional: Release, mandatory: Release, flag: Int)] = [
      ("nested_scopes", Release(2, 1, 0, "beta", 1), Release(2, 2, 0, "alpha", 0), 0x10),
      ("generators", Release(2, 2, 0, "alpha", 1), Release(2, 3, 0, "final", 0), 0),
      ("division", Release(2, 2, 0, "alpha", 2), Release(3, 0, 0, "alpha", 0), 0x20000),
      ("absolute_import", Release(2, 5, 0, "alpha", 1), Release(3, 0, 0, "alpha", 0), 0x40000),
      ("with_statement", Release(2, 5, 0, "alpha", 1), Release(2, 6, 0, "alpha", 0), 0x80000),
      ("print_function", Release(2, 6, 0, "alpha", 2), Release(3, 0, 0, "alpha", 0), 0x100000),
      ("unicode_literals", Release(2, 6, 0, "alpha", 2), Release(3, 0, 0, "alpha", 0), 0x200000),
      ("barry_as_FLUFL", Release(3, 1, 0, "alpha", 2), Release(4, 0, 0, "alpha", 0), 0x400000),
      ("generator_stop", Release(3, 5, 0, "beta", 1), Release(3, 7, 0, "alpha", 0), 0x800000),
      ("annotations", Release(3, 7, 0, "beta", 1), Release(3, 10, 0, "alpha", 0), 0x1000000),
    ]
}

private enum FeatureField {
  static let optional = 0
  static let mandatory = 1
  static let flag = 2
}

extension Machine {
  fileprivate func release(_ release: NativeModule.Release) -> Value {
    Value(
      newTuple([
        newInt(release.major), newInt(release.minor), newInt(release.micro), newStr(release.level),
        newInt(release.serial),
      ]))
  }
}
