// Every word of the forms: what form-js says in its own English (`formJs`, by the English text), what is wrong with a value, and
// what our own fields say.
export default {
  choose: '– Chọn –',
  agency: 'Cơ quan gợi ý',
  places: 'Xã, phường, tỉnh gợi ý',

  date: {
    placeholder: 'ngày/tháng/năm',
    open: 'Mở lịch',
    year: 'Năm',
    month: 'Tháng',
    hour: 'Giờ',
    minute: 'Phút'
  },

  file: {
    choose: 'Chọn tệp…',
    drop: 'Bỏ tệp',
    none: 'Chưa chọn tệp (PDF, JPEG hoặc PNG, đến 20 MB)',
    noPapers: 'Hồ sơ không có giấy tờ nào để gắn bản quét.',
    loading: 'Đang tải danh mục giấy tờ…',
    paper: 'Bản quét của giấy tờ',
    sending: 'Đang tải tệp lên…',
    sent: (paper, file) => `${paper}: ${file}`,
    wrongType: 'Chỉ nhận tệp PDF, JPEG hoặc PNG. Hãy quét lại hoặc chọn tệp khác.',
    empty: 'Tệp này trống. Hãy chọn tệp khác.',
    tooLarge: megabytes => `Tệp ${megabytes} MB, quá mức 20 MB. Hãy quét với độ phân giải thấp hơn.`,
    notSaved: (code, names) => `Đã lập hồ sơ ${code}, nhưng chưa lưu được bản quét: ${names}. Hãy tải lại ở thẻ Hồ sơ.`
  },

  form: {
    broken: 'Không mở được biểu mẫu. Hãy tải lại trang; nếu vẫn lỗi, báo người quản trị.',
    variables: 'Không tải được dữ liệu của biểu mẫu. Hãy tải lại trang.',
    faults: names => names.length === 1 ? `Hãy xem lại mục ${names[0]}.`
      : `Hãy xem lại ${names.length} mục: ${names.join('; ')}.`,
    notSaved: 'Bản quét chưa lưu'
  },

  faults: {
    required: 'Chưa nhập mục này.',
    pattern: 'Không đúng định dạng. Hãy kiểm tra và nhập lại.',
    email: 'Không phải địa chỉ thư điện tử. Ví dụ: ten@coquan.gov.vn',
    phone: 'Không phải số điện thoại. Ví dụ: 0912 345 678',
    agency: 'Không có cơ quan này. Hãy gõ một phần tên rồi chọn trong danh sách.',
    tooLong: most => `Dài quá ${most} ký tự. Hãy rút gọn.`,
    tooShort: least => `Phải có ít nhất ${least} ký tự.`,
    tooSmall: least => `Phải từ ${least} trở lên.`,
    tooLarge: most => `Không được quá ${most}.`,
    number: 'Không phải là số.',
    whole: 'Phải là số nguyên.',
    decimals: most => `Không được quá ${most} chữ số sau dấu phẩy.`,
    date: typed => `Không có ngày ${typed}. Hãy gõ ngày/tháng/năm, ví dụ 05/09/2026.`
  },

  formJs: {
    'Add new': 'Thêm dòng',
    'All values selected': 'Đã chọn hết',
    'Click to remove sorting': 'Bấm để thôi sắp xếp',
    'Click to sort by {value} ascending': 'Bấm để sắp xếp tăng dần theo {value}',
    'Click to sort by {value} descending': 'Bấm để sắp xếp giảm dần theo {value}',
    'Collapse': 'Thu gọn',
    'Date and time must both be entered.': 'Phải nhập cả ngày và giờ.',
    'Decrement': 'Giảm',
    'Document reference is not defined.': 'Chưa chỉ ra tài liệu.',
    'Download {fileName}': 'Tải {fileName}',
    'Expand all ({value})': 'Mở rộng tất cả',
    'External content couldn\'t be loaded.': 'Không tải được nội dung bên ngoài.',
    'Field is required.': 'Chưa nhập mục này.',
    'Field must be a valid email.': 'Không phải địa chỉ thư điện tử.',
    'Field must be a valid international phone number. (e.g. +4930664040900)': 'Không phải số điện thoại.',
    'Field must have maximum length of {value}.': 'Dài quá {value} ký tự.',
    'Field must have maximum value of {value}.': 'Không được quá {value}.',
    'Field must have minimum length of {value}.': 'Phải có ít nhất {value} ký tự.',
    'Field must have minimum value of {value}.': 'Phải từ {value} trở lên.',
    'Field must match pattern {value}.': 'Không đúng định dạng.',
    'Increment': 'Tăng',
    'Max validation value is not a valid number.':
      'Giới hạn trên của mục này không phải là số. Hãy báo người thiết kế quy trình.',
    'Min validation value is not a valid number.':
      'Giới hạn dưới của mục này không phải là số. Hãy báo người thiết kế quy trình.',
    'Next page': 'Trang sau',
    'No content to show.': 'Không có nội dung.',
    'No files selected': 'Chưa chọn tệp',
    'No results': 'Không có kết quả',
    'Nothing to show.': 'Không có gì.',
    'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.':
      'Hãy chọn giá trị đúng bước; hai giá trị gần nhất là {previousValue} và {nextValue}.',
    'Previous page': 'Trang trước',
    'Remove list item {value}': 'Bỏ dòng {value}',
    'Remove tag': 'Bỏ',
    'Search': 'Tìm',
    'Skip to search': 'Đến ô tìm',
    'Unable to download document': 'Không tải được tài liệu',
    'Value is expected to be an integer.': 'Phải là số nguyên.',
    'Value is expected to have at most 1 decimal digit.': 'Không được quá 1 chữ số sau dấu phẩy.',
    'Value is expected to have at most {value} decimal digits.': 'Không được quá {value} chữ số sau dấu phẩy.',
    'Value is not a number.': 'Không phải là số.',
    'binding path \'{value}\' is already claimed': 'hai mục cùng ghi vào {value}',
    '{page} of {total}': 'trang {page} trên {total}',
    '{value} files selected': 'Đã chọn {value} tệp'
  }
};
